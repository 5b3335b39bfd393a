package quote_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
)

// configfs is the part of the kernel that go-configfs-tsm talks to, as drivers/virt/coco/tsm behaves: every write to a request counts
// its generation up, and the first read after a write makes the report from what was written.
type configfs struct {
	provider string
	answer   func(inblob []byte, level string) (report, table []byte, err error)
	requests map[string]*request // open ones, by path
	made     int
}

type request struct {
	inblob     []byte
	level      string
	generation int
	madeAt     int // generation of report and table
	report     []byte
	table      []byte
}

func newConfigfs(provider string, answer func([]byte, string) ([]byte, []byte, error)) *configfs {
	return &configfs{provider: provider, answer: answer, requests: map[string]*request{}}
}

const tree = "/sys/kernel/config/tsm/report"

func (c *configfs) MkdirTemp(dir, _ string) (string, error) {
	if dir != tree {
		return "", fs.ErrNotExist
	}
	c.made++
	name := fmt.Sprintf("%s/entry%d", tree, c.made)
	c.requests[name] = &request{level: "unset", madeAt: -1}
	return name, nil
}

func (c *configfs) RemoveAll(name string) error {
	if c.requests[name] == nil {
		return fs.ErrNotExist
	}
	delete(c.requests, name)
	return nil
}

func (c *configfs) ReadDir(string) ([]os.DirEntry, error) { return nil, syscall.ENOSYS }

func (c *configfs) WriteFile(name string, b []byte) error {
	r := c.requests[path.Dir(name)]
	if r == nil {
		return fs.ErrNotExist
	}
	switch path.Base(name) {
	case "inblob":
		if len(b) == 0 || len(b) > 64 {
			return syscall.EINVAL
		}
		r.inblob = append([]byte{}, b...)
	case "privlevel":
		if !c.sev() {
			return fs.ErrPermission
		}
		r.level = strings.TrimSpace(string(b))
	default:
		return fs.ErrPermission
	}
	r.generation++
	return nil
}

func (c *configfs) ReadFile(name string) ([]byte, error) {
	r := c.requests[path.Dir(name)]
	if r == nil {
		return nil, fs.ErrNotExist
	}
	switch path.Base(name) {
	case "generation":
		return fmt.Appendf(nil, "%d\n", r.generation), nil
	case "provider":
		return []byte(c.provider + "\n"), nil
	case "outblob":
		err := c.refresh(r)
		return r.report, err
	case "auxblob":
		if !c.sev() {
			return nil, fs.ErrNotExist
		}
		err := c.refresh(r)
		return r.table, err
	default:
		return nil, fs.ErrNotExist
	}
}

// sev reports whether the driver has levels and a table: that of TDX shows no file for what it does not have.
func (c *configfs) sev() bool { return c.provider == "sev_guest" }

func (c *configfs) refresh(r *request) (err error) {
	if r.inblob == nil {
		return syscall.EINVAL
	}
	if r.madeAt != r.generation {
		r.report, r.table, err = c.answer(r.inblob, r.level)
		r.madeAt = r.generation
	}
	return err
}
