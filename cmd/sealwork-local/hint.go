package main

import (
	"errors"
	"strings"
	"syscall"

	"github.com/sealwork/sealwork/chain/devchain"
	"github.com/sealwork/sealwork/internal/local"
	"github.com/sealwork/sealwork/scheduler"
	"github.com/sealwork/sealwork/scheduler/journal"
	"github.com/sealwork/sealwork/store"
)

// portFlag is the flag that chooses the port of a part.
func portFlag(p local.Part) string {
	if p == local.PartChain {
		return "--rpc-port"
	}
	return "--api-port"
}

// hintOf returns what to type or do next about an error, empty if the error says it all.
func hintOf(err error) string {
	is := func(targets ...error) bool {
		for _, target := range targets {
			if errors.Is(err, target) {
				return true
			}
		}
		return false
	}
	var port *local.PortError
	switch {
	case errors.As(err, &port):
		flag := portFlag(port.Part)
		return "name a free port with " + flag + ", or leave " + flag + " out to take one; nothing was made or changed"
	case is(local.ErrFolder):
		return "name an empty folder, or one that is not there, with --dir"
	case is(devchain.ErrInUse, journal.ErrLocked):
		return "stop the other sealwork-local, or name another folder with --dir"
	case is(scheduler.ErrBroken): // whose journal does not always say what the system said
		return "if the disk is full make room on it; start again with the same --dir: everything that was done is kept, and work goes on from there"
	case is(syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG):
		return "make room on the disk, and start again with the same --dir: what was done before is kept"
	case is(store.ErrReadOnly, syscall.EROFS):
		return "make the folder writable, or name another with --dir"
	case is(store.ErrUnavailable):
		return "the store is the folder store in --dir: put back what was there, or move it away to begin with an empty one"
	default:
		return ""
	}
}

// oneLine returns an error's text on one line: joined errors have one each.
func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }
