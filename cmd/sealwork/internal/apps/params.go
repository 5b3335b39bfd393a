package apps

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/sealwork/sealwork/hostabi"
)

// AddParams returns a params file that has those of file and the named ones, each NAME=VALUE. A name that is there already is refused:
// which of two values was meant is not for us to guess. file may be nil for none; one that does not decode is returned as it is, so that
// the task is refused for it as a worker would.
func AddParams(file []byte, named []string) ([]byte, error) {
	if len(named) == 0 {
		return file, nil
	}
	all := map[string]string{}
	if file != nil {
		if _, err := hostabi.ParseParams(file); err != nil {
			return file, nil //nolint:nilerr // the refusal is the task's outcome
		}
		if err := json.Unmarshal(file, &all); err != nil {
			return nil, fmt.Errorf("params that decode one way and not another: %w", err)
		}
	}
	for _, param := range named {
		name, value, ok := strings.Cut(param, "=")
		if !ok {
			return nil, fmt.Errorf("want NAME=VALUE, got %.80q", param)
		}
		if !utf8.ValidString(value) {
			return nil, fmt.Errorf("%.80q: want UTF-8, got bytes that are none", name)
		}
		if _, ok := all[name]; ok {
			return nil, fmt.Errorf("%.80q: want each name once, got it twice", name)
		}
		all[name] = value
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(all); err != nil {
		return nil, fmt.Errorf("encoding params: %w", err)
	}
	merged := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	if _, err := hostabi.ParseParams(merged); err != nil {
		return nil, err
	}
	return merged, nil
}
