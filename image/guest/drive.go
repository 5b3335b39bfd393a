package guest

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Serial is the serial number by which a guest knows its configuration drive among its disks.
const Serial = "sealwork-config"

// The files of a configuration drive.
const (
	fileConfig       = "config.json"
	fileInstallation = "simulated/installation"
	fileLaunch       = "simulated/launch"
)

// MaxDrive bounds a configuration drive, in bytes.
const MaxDrive = 1 << 20

// Given is what a host hands to a guest.
type Given struct {
	Config Config
	// Simulated is for an image of the simulated flavour, which takes the part of the hardware from its launcher. Others never look at it.
	Simulated Simulated
}

// Simulated is what a launcher hands over in place of hardware.
type Simulated struct {
	Installation []byte // the file of the installation that issues the evidence
	Launch       []byte // hexadecimal digits of the launch digest that the launcher computed from what it boots
}

// EncodeDrive returns the bytes of a configuration drive: a tar archive on a raw disk. The error is the configuration's.
func EncodeDrive(g Given) ([]byte, error) {
	config, err := g.Config.Encode()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range []struct {
		name    string
		content []byte
	}{{fileConfig, config}, {fileInstallation, g.Simulated.Installation}, {fileLaunch, g.Simulated.Launch}} {
		if f.content == nil {
			continue
		}
		if err := w.WriteHeader(&tar.Header{Name: f.name, Mode: 0o400, Size: int64(len(f.content)), Format: tar.FormatUSTAR}); err != nil {
			return nil, fmt.Errorf("guest: configuration drive: %w", err)
		}
		if _, err := w.Write(f.content); err != nil {
			return nil, fmt.Errorf("guest: configuration drive: %w", err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("guest: configuration drive: %w", err)
	}
	if b.Len() > MaxDrive {
		return nil, fmt.Errorf("guest: configuration drive: want at most %d bytes, got %d", MaxDrive, b.Len())
	}
	return b.Bytes(), nil
}

// DecodeDrive reads a configuration drive strictly. What it does not know it refuses.
func DecodeDrive(r io.Reader) (g Given, err error) {
	archive, found := tar.NewReader(io.LimitReader(r, MaxDrive)), false
	for {
		h, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Given{}, fmt.Errorf("want a tar archive of at most %d bytes: %w", MaxDrive, err)
		}
		content, err := io.ReadAll(archive)
		if err != nil {
			return Given{}, fmt.Errorf("%.40q: %w", h.Name, err)
		}
		switch {
		case h.Typeflag != tar.TypeReg:
			return Given{}, fmt.Errorf("%.40q: want a file", h.Name)
		case h.Name == fileConfig && !found:
			if g.Config, err = ParseConfig(content); err != nil {
				return Given{}, err
			}
			found = true
		case h.Name == fileInstallation && g.Simulated.Installation == nil:
			g.Simulated.Installation = content
		case h.Name == fileLaunch && g.Simulated.Launch == nil:
			g.Simulated.Launch = content
		default:
			return Given{}, fmt.Errorf("%.40q: want %s, %s and %s, each once", h.Name, fileConfig, fileInstallation, fileLaunch)
		}
	}
	if !found {
		return Given{}, fmt.Errorf("want %s, got none", fileConfig)
	}
	return g, nil
}
