package guest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/sealwork/sealwork/internal/clock"
)

// How long drivers may take to find their devices, and how often it is looked.
const (
	deviceTries = 200
	devicePause = 50 * time.Millisecond
)

// await asks until the answer is yes, and reports whether it ever was.
func await(ctx context.Context, clk clock.Clock, found func() (bool, error)) (bool, error) {
	for range deviceTries {
		if ok, err := found(); ok || err != nil {
			return ok, err
		}
		if err := clock.Sleep(ctx, clk, devicePause); err != nil {
			return false, err
		}
	}
	return false, nil
}

// readDrive finds the disk that calls itself the configuration drive, and reads it.
func readDrive(ctx context.Context, clk clock.Clock) (Given, error) {
	var name string
	ok, err := await(ctx, clk, func() (bool, error) {
		var err error
		name, err = findDrive()
		return name != "", err
	})
	if err != nil {
		return Given{}, err
	}
	if !ok {
		return Given{}, fmt.Errorf("there is none; the host gives it as a disk with serial number %s: `sealwork image drive` writes one", Serial)
	}
	f, err := os.Open("/dev/" + name)
	if err != nil {
		return Given{}, err
	}
	defer f.Close()
	return DecodeDrive(f)
}

func findDrive() (string, error) {
	serials, err := filepath.Glob("/sys/block/*/serial")
	if err != nil {
		return "", err
	}
	for _, s := range serials {
		b, err := os.ReadFile(s)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err == nil && strings.TrimSpace(string(b)) == Serial {
			return filepath.Base(filepath.Dir(s)), nil
		}
	}
	return "", nil
}
