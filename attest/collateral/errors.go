package collateral

import "errors"

// The closed set of errors. Where something older is held, it is served with one of them beside it.
var (
	// ErrUnavailable is returned, wrapped, when a service gave no answer: it could not be reached, stalled, or said that it cannot now. Ask
	// again later.
	ErrUnavailable = errors.New("no answer from the service")
	// ErrThrottled is returned, wrapped, when a service limits how often it may be asked and its turn is further away than a caller waits.
	// It is also ErrUnavailable.
	ErrThrottled error = &throttled{}
	// ErrNotFound is returned, wrapped, when a service says that it has no such document. Services have said so during outages.
	ErrNotFound = errors.New("the service has no such document")
	// ErrRefused is returned, wrapped, when an answer is not genuine, or not what was asked for: nothing of it was kept.
	ErrRefused = errors.New("answer refused")
	// ErrOlder is returned, wrapped, when an answer is genuine and what is held is newer: nothing of it was kept.
	ErrOlder = errors.New("answer is older than what is held")
	// ErrFolder is returned, wrapped, when the cache cannot be written.
	ErrFolder = errors.New("cache not usable")
	// ErrReport is returned, wrapped, when nothing can be asked for a report because it does not say what it is signed by.
	ErrReport = errors.New("not a report or quote that something can be fetched for")
)

// throttled makes ErrThrottled a kind of ErrUnavailable.
type throttled struct{}

func (*throttled) Error() string { return "its limit of requests is reached" }

func (*throttled) Is(target error) bool { return target == ErrUnavailable }
