package tck

import (
	"strings"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
)

// subscription is one of poll_oneoff.
func subscription(user uint64, tag byte, target uint32, timeout uint64) string {
	b := []byte(le64(user, 0) + le(target, 0) + le64(timeout, 0, 0))
	b[8] = tag
	return string(b)
}

func wasiExamples() []example {
	return append(append(processExamples(), streamExamples()...), absentExamples()...)
}

func processExamples() []example {
	const hour = 3_600_000_000_000
	return []example{
		{name: "args are one, app", calls: []call{does("args_sizes_get", 0, 0, 8, 16), does("args_get", 0, 4, 24, 32)}, image: map[int]string{8: le(1), 16: le(4), 24: le(32), 32: "app\x00"}},
		{name: "the environment is the params, sorted", calls: []call{does("environ_sizes_get", 0, 0, 8, 16), does("environ_get", 0, 12, 24, 32)},
			image: map[int]string{8: le(2), 16: le(12), 24: le(32, 38), 32: "a=one\x00b=two\x00"}},
		{name: "an initialisation has neither", init: true, calls: []call{does("args_sizes_get", 0, 0, 8, 16), does("environ_sizes_get", 0, 0, 24, 32), does("args_get", 0, 0, 40, 48), does("environ_get", 0, 0, 40, 48)},
			image: map[int]string{8: le(0), 16: le(0), 24: le(0), 32: le(0)}},
		{name: "clocks", calls: []call{does("clock_res_get", 0, 0, 0, 8), does("clock_res_get", 0, 0, 1, 16), does("clock_time_get", 0, 0, 0, 0, 24), does("clock_time_get", 0, 0, 1, 0, 32)},
			image: map[int]string{8: le64(1_000_000, 1_000_000, 1_767_225_600_001_000_000, 2_000_000)}},
		{name: "clocks that there are not", calls: []call{does("clock_res_get", 28, 0, 2, 8), does("clock_time_get", 28, 0, 2, 0, 8), does("clock_time_get", 28, 0, -1, 0, 8)}},
		{name: "a sleep is over at once, and has passed", put: map[int]string{0: subscription(5, 0, 1, hour)}, calls: []call{does("poll_oneoff", 0, 80, 0, 100, 1, 200), does("clock_time_get", 0, 0, 1, 0, 208)},
			image: map[int]string{100: le64(5, 0, 0, 0), 200: le(1), 208: le64(hour + 1_000_000)}},
		{name: "streams are ready", put: map[int]string{0: subscription(5, 1, 0, 0) + subscription(6, 2, 7, 0)}, calls: []call{does("poll_oneoff", 0, 160, 0, 100, 2, 200)},
			image: map[int]string{100: le64(5, 1<<16, 0, 0, 6, 2<<16|8, 0, 0), 200: le(2)}},
		{name: "polls that make no sense", put: map[int]string{0: subscription(5, 3, 0, 0)}, calls: []call{does("poll_oneoff", 28, 0, 0, 100, 0, 200), does("poll_oneoff", 28, 0, 0, 100, 1_025, 200), does("poll_oneoff", 28, 80, 0, 100, 1, 200)}},
		{name: "sched_yield", calls: []call{does("sched_yield", 0, 0)}},
		{name: "proc_exit with 0 ends the task well", calls: []call{does("output_write", 2, 2, 8, 2), does("proc_exit", 0, 0, 0)}, output: "??", ends: &hostabi.ExitError{Outcome: sealwork.OK}},
		{name: "proc_exit with a code ends it as failed", calls: []call{does("output_write", 2, 2, 8, 2), does("proc_exit", 0, 0, -1)}, output: "??", ends: failed(1<<32 - 1)},
	}
}

func streamExamples() []example {
	stat := func(kind string, rights, inheriting uint64) string {
		return kind + strings.Repeat("\x00", 7) + le64(rights, inheriting)
	}
	return []example{
		{name: "fd_read scatters the input over buffers and goes on", put: map[int]string{0: le(132, 4, 148, 0, 164, 3)}, calls: []call{does("fd_read", 0, 31, 0, 0, 3, 24), does("fd_read", 0, 27, 0, 0, 3, 28), does("fd_read", 0, 24, 0, 0, 3, 32)},
			image: map[int]string{24: le(7, 3, 0), 132: "7893", 164: "456"}},
		{name: "fd_write gathers the output", put: map[int]string{0: le(132, 3, 148, 2), 132: "abc", 148: "de"}, calls: []call{does("fd_write", 0, 21, 1, 0, 2, 24)}, image: map[int]string{24: le(5)}, output: "abcde"},
		{name: "fd_write to standard error logs", put: map[int]string{0: le(132, 3), 132: "abc"}, calls: []call{does("fd_write", 0, 11, 2, 0, 1, 24)}, image: map[int]string{24: le(3)}, log: []Message{{hostabi.Info, "abc"}}},
		{name: "fd_write past the limit ends the task", limit: 12, put: map[int]string{0: le(132, 13)}, calls: []call{does("fd_write", 0, 21, 1, 0, 1, 24)}, ends: endsOver()},
		{name: "streams of the other direction", calls: []call{does("fd_read", 8, 0, 1, 0, 1, 24), does("fd_write", 8, 0, 0, 0, 1, 24), does("fd_read", 8, 0, 64, 0, 1, 24), does("fd_write", 8, 0, -1, 0, 1, 24)}},
		{name: "1,024 buffers and no more", put: map[int]string{0: strings.Repeat(le(9_000, 1), 1_024)}, calls: []call{does("fd_write", 28, 0, 1, 0, 1_025, 8_200), does("fd_write", 0, 9*1_024, 1, 0, 1_024, 8_200)},
			image: map[int]string{8_200: le(1_024)}, output: strings.Repeat("?", 1_024)},
		{name: "a buffer outside reads nothing and writes nothing", put: map[int]string{0: le(132, 4, memory-1, 2)}, calls: []call{does("fd_read", 21, 16, 0, 0, 2, 24), does("fd_write", 21, 16, 1, 0, 2, 24)}},
		{name: "what streams are", calls: []call{does("fd_fdstat_get", 0, 0, 0, 100), does("fd_fdstat_get", 0, 0, 1, 124), does("fd_fdstat_get", 0, 0, 2, 148), does("fd_fdstat_get", 8, 0, 5, 200), does("fd_filestat_get", 0, 0, 1, 300), does("fd_filestat_get", 8, 0, 9, 400)},
			image: map[int]string{100: stat("\x00", 2, 0) + stat("\x00", 64, 0) + stat("\x00", 64, 0), 300: le64(0, 0, 0, 0, 0, 0, 0, 0)}},
		{name: "what folders are", calls: []call{does("fd_fdstat_get", 0, 0, 3, 100), does("fd_fdstat_get", 0, 0, 4, 124), does("fd_filestat_get", 0, 0, 4, 300)},
			image: map[int]string{100: strings.Repeat(stat("\x03", 1<<29-1, 1<<29-1), 2), 300: le64(0, 2, 3, 1, 0, 0, 0, 0)}},
		{name: "flags change nothing of a stream", calls: []call{does("fd_fdstat_set_flags", 0, 0, 1, 5), does("fd_fdstat_set_flags", 8, 0, 9, 5)}},
		{name: "streams cannot be sought in", calls: []call{does("fd_seek", 70, 0, 0, 0, 0, 8), does("fd_tell", 70, 0, 1, 8), does("fd_pread", 70, 0, 0, 0, 1, 0, 8), does("fd_pwrite", 70, 0, 1, 0, 1, 0, 8), does("fd_seek", 8, 0, 9, 0, 0, 8), does("fd_tell", 8, 0, 3, 8)}},
		{name: "there is nothing to wait for", calls: []call{does("fd_sync", 0, 0, 1), does("fd_datasync", 0, 0, 4), does("fd_sync", 8, 0, 9), does("fd_datasync", 8, 0, -1)}},
		{name: "a stream that was closed is closed", put: map[int]string{0: le(132, 4)}, calls: []call{does("fd_close", 0, 0, 0), does("fd_close", 8, 0, 0), does("fd_read", 8, 0, 0, 0, 1, 24), does("fd_close", 0, 0, 1), does("fd_write", 8, 0, 1, 0, 1, 24), does("fd_close", 8, 0, 63), does("fd_close", 8, 0, 64)}},
	}
}

func absentExamples() []example {
	return []example{
		{name: "what there is not", calls: []call{
			does("fd_fdstat_set_rights", 58, 0, 4, 0, 0), does("fd_filestat_set_times", 58, 0, 4, 0, 0, 0), does("fd_renumber", 58, 0, 3, 4), does("path_filestat_set_times", 58, 0, 4, 0, 0, 1, 0, 0, 0),
			does("path_link", 58, 0, 4, 0, 0, 1, 4, 0, 1), does("path_readlink", 58, 0, 4, 0, 1, 8, 8, 16), does("path_symlink", 58, 0, 0, 1, 4, 0, 1), does("proc_raise", 52, 0, 1),
			does("sock_accept", 52, 0, 3, 0, 8), does("sock_recv", 52, 0, 3, 0, 1, 0, 8, 16), does("sock_send", 52, 0, 3, 0, 1, 0, 8), does("sock_shutdown", 52, 0, 3, 0)}},
	}
}
