package runtime

import (
	"errors"
	"fmt"

	"github.com/sealwork/sealwork"
)

// What Admit and Run return beside results. None of them makes a receipt, but RefusedError.
var (
	// ErrInterrupted is returned, with the context's cause wrapped, when the context ended first: cancelled, or over
	// time. The task may be run again.
	ErrInterrupted = errors.New("interrupted")

	// ErrEngine is returned when the engine failed, for a reason that is no fact of the module: the task may end
	// otherwise elsewhere. The cause is text, for a log.
	ErrEngine = errors.New("engine failure")

	// ErrTask is returned when a task's limits are missing or out of range.
	ErrTask = errors.New("task not runnable")

	// ErrProfile is returned when a module's manifest asks for a profile that this engine does not run, or a sealed app's task
	// brings no host for it. Another engine, or host, may run it.
	ErrProfile = errors.New("profile not supported by this engine")

	// ErrUnsafeCache is returned by New when others than its user can write to the folder of Config.Cache.
	ErrUnsafeCache = errors.New("others can write to the cache")

	// ErrClosed is returned when the engine is closed, or an app is another engine's.
	ErrClosed = errors.New("engine closed")
)

// RefusedError is returned by Admit when a module's bytes prove that it cannot run. Admitting the same bytes gives the
// same refusal everywhere.
type RefusedError struct {
	Code   sealwork.RefusalCode
	Reason string
}

// Error returns the refusal and its reason.
func (e *RefusedError) Error() string { return fmt.Sprintf("%s: %s", e.Code, e.Reason) }
