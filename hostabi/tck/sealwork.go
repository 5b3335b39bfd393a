package tck

import (
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

func fuel(n uint64) sealwork.Fuel { return sealwork.Fuel(n) }

func failed(code uint32) *hostabi.ExitError {
	return &hostabi.ExitError{Outcome: sealwork.AppFailed, Code: code}
}

func endsOver() *hostabi.ExitError { return &hostabi.ExitError{Outcome: sealwork.OverOutput} }

// times repeats a call.
func times(n int, c call) []call {
	list := make([]call, n)
	for i := range list {
		list[i] = c
	}
	return list
}

func sealworkExamples() []example {
	return append(ioExamples(), logExamples()...)
}

func ioExamples() []example {
	info := "\x01\x02\x03" + strings.Repeat("\x00", 29) + le(7, 0) + le64(1<<40, 1<<20) + le(9, 0)
	return []example{
		{name: "input_len is the input's length", calls: []call{does("input_len", 10, 0)}},
		{name: "input_read copies the whole input and leaves the rest of the buffer", calls: []call{does("input_read", 10, 10, 0, 8, 16)}, image: map[int]string{8: "0123456789"}},
		{name: "input_read copies what a buffer takes", calls: []call{does("input_read", 4, 4, 3, 8, 4)}, image: map[int]string{8: "3456"}},
		{name: "input_read at the end copies nothing", calls: []call{does("input_read", 0, 0, 10, 8, 4)}},
		{name: "input_read past the end and from below 0 is refused", calls: []call{does("input_read", -1, 0, 11, 8, 4), does("input_read", -1, 0, -1, 8, 4), does("input_read", -1, 0, -1<<63, 8, 4)}},
		{name: "output_write appends", put: map[int]string{8: "hello"}, calls: []call{does("output_write", 5, 5, 8, 5), does("output_write", 2, 2, 8, 2)}, output: "hellohe"},
		{name: "output_write of nothing at the end of memory", calls: []call{does("output_write", 0, 0, memory, 0)}},
		{name: "output_write past the limit ends the task", limit: 12, calls: []call{does("output_write", 12, 12, 8, 12), does("output_write", 0, 1, 8, 1)}, ends: endsOver()},
		{name: "param_get copies a value that fits exactly", put: map[int]string{0: "a"}, calls: []call{does("param_get", 3, 4, 0, 1, 8, 3)}, image: map[int]string{8: "one"}},
		{name: "param_get into a larger buffer leaves the rest", put: map[int]string{0: "b"}, calls: []call{does("param_get", 3, 4, 0, 1, 8, 50)}, image: map[int]string{8: "two"}},
		{name: "param_get into a buffer too small by one writes nothing", put: map[int]string{0: "a"}, calls: []call{does("param_get", 3, 1, 0, 1, 8, 2)}},
		{name: "param_get with no buffer asks for the length", put: map[int]string{0: "b"}, calls: []call{does("param_get", 3, 1, 0, 1, 0, 0)}},
		{name: "param_get of what there is not", put: map[int]string{0: "c"}, calls: []call{does("param_get", -2, 1, 0, 1, 8, 9), does("param_get", -2, 0, 0, 0, 8, 9)}},
		{name: "param_get of a name longer than names", calls: []call{does("param_get", -2, 128, 0, 128, 8, 9), does("param_get", -1, 0, 0, 129, 8, 9), does("param_get", -1, 0, 0, -1, 8, 9)}},
		{name: "task_info into a buffer that fits exactly", calls: []call{does("task_info", 64, 64, 8, 64)}, image: map[int]string{8: info}},
		{name: "task_info into a buffer too small by one writes nothing", calls: []call{does("task_info", 64, 0, 8, 63), does("task_info", 64, 0, 8, 0)}},
		{name: "task_info of an initialisation is zeros", init: true, calls: []call{does("task_info", 64, 64, 8, 64)}, image: map[int]string{8: strings.Repeat("\x00", 64)}},
		{name: "an initialisation has no input and no params", init: true, put: map[int]string{0: "a"}, calls: []call{does("input_len", 0, 0), does("input_read", 0, 0, 0, 8, 8), does("param_get", -2, 1, 0, 1, 8, 9)}},
		{name: "clock_ms moves by a millisecond", calls: []call{does("clock_ms", 1_767_225_600_001, 0), does("clock_ms", 1_767_225_600_002, 0)}},
		{name: "the clock goes on from the initialisation", init: true, calls: []call{does("clock_ms", 1_767_225_600_001, 0)}},
		{name: "entropy is one stream, of the task", calls: []call{does("entropy", 5, 5, 8, 5), does("random_get", 0, 27, 13, 27), does("entropy", 0, 0, 8, 0)},
			image: map[int]string{8: digest("sealwork/entropy/v1", digest("sealwork/task-seed/v1", "\x01\x02\x03"+strings.Repeat("\x00", 29), "\x00\x00\x00\x07"), strings.Repeat("\x00", 8))}},
	}
}

func logExamples() []example {
	long := strings.Repeat("?", 4_096)
	var full []Message
	for range 16 {
		full = append(full, Message{hostabi.Debug, long})
	}
	return []example{
		{name: "log passes messages of every level on", put: map[int]string{8: "psst"}, calls: []call{does("log", 4, 4, 0, 8, 4), does("log", 4, 4, 3, 8, 4), does("log", 0, 0, 1, 8, 0)},
			log: []Message{{hostabi.Debug, "psst"}, {hostabi.Error, "psst"}}},
		{name: "log at a level there is none of", calls: []call{does("log", -1, 0, 4, 8, 4), does("log", -1, 0, -1, 8, 4)}},
		{name: "log of a message that is too long", calls: []call{does("log", -5, 0, 0, 0, 4_097)}},
		{name: "log ends at 64 KiB", calls: append(times(16, does("log", 4_096, 4_096, 0, 0, 4_096)), does("log", -5, 0, 0, 0, 1), does("log", 0, 0, 0, 0, 0)), log: full},
		{name: "what is logged in an initialisation goes nowhere", init: true, calls: []call{does("log", 4, 4, 0, 8, 4)}},
		{name: "fail ends the task, keeps the output and logs why", put: map[int]string{8: "sorry"}, calls: []call{does("output_write", 2, 2, 8, 2), does("fail", 0, 5, 77, 8, 5)},
			log: []Message{{hostabi.Error, "sorry"}}, output: "so", ends: failed(77)},
		{name: "fail that is refused goes on", calls: []call{does("fail", -1, 0, 0, 8, 5), does("fail", -5, 0, 1, 8, 4_097)}},
		{name: "fail with the greatest code and nothing to say", calls: []call{does("fail", 0, 0, -1, 8, 0)}, ends: failed(1<<32 - 1)},
	}
}
