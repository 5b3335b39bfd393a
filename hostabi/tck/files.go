package tck

import (
	"fmt"
	"slices"
	"strings"
)

// Rights and flags of path_open.
const (
	read, write = 1 << 1, 1 << 6
	creat       = 1
	directory   = 2
	excl        = 4
	trunc       = 8
)

// script writes a guest that works with files, and keeps what it names in memory from 10,000 on.
type script struct {
	example
	next int
}

func files(name string) *script {
	return &script{example{name: name, put: map[int]string{}, image: map[int]string{}}, 10_000}
}

// text puts a text into memory and returns where it is.
func (s *script) text(t string) (ptr, length int64) {
	at := s.next
	s.put[at] = t
	s.next += len(t) + 8
	return int64(at), int64(len(t))
}

// result reserves n bytes that a call writes.
func (s *script) result(content string) int64 {
	at := s.next
	if content != "" {
		s.image[at] = content
	}
	s.next += len(content) + 8
	return int64(at)
}

func (s *script) do(c call) *script {
	s.calls = append(s.calls, c)
	return s
}

// path makes a call with a folder and a path, and what follows them.
func (s *script) path(function string, want int64, fd int64, path string, more ...int64) *script {
	ptr, n := s.text(path)
	return s.do(call{function, append([]int64{fd, ptr, n}, more...), want, fuel(uint64(2_000 + n))})
}

// open opens a path from a folder and expects a descriptor, or an errno if want is below zero.
func (s *script) open(fd int64, path string, flags, rights int64, want int64) *script {
	return s.openFlags(fd, path, flags, rights, 0, want)
}

func (s *script) openFlags(fd int64, path string, flags, rights, fdflags int64, want int64) *script {
	ptr, n := s.text(path)
	content, errno := "", int64(0)
	if want < 0 {
		errno = -want
	} else {
		content = le(uint32(want))
	}
	return s.do(call{"path_open", []int64{fd, 0, ptr, n, flags, rights, 0, fdflags, s.result(content)}, errno, fuel(uint64(2_000 + n))})
}

// write writes a text to a file; zeros counts what the host fills in before it.
func (s *script) write(fd int64, text string, zeros int) *script {
	ptr, n := s.text(text)
	at, _ := s.text(le(uint32(ptr), uint32(n)))
	return s.do(call{"fd_write", []int64{fd, at, 1, s.result(le(uint32(n)))}, 0, fuel(8 + uint64(n) + uint64(zeros))})
}

// read reads up to size bytes of a file, and expects these.
func (s *script) read(fd int64, size int, want string) *script {
	buf := s.next
	s.next += size + 8
	if want != "" {
		s.image[buf] = want
	}
	at, _ := s.text(le(uint32(buf), uint32(size)))
	return s.do(call{"fd_read", []int64{fd, at, 1, s.result(le(uint32(len(want))))}, 0, fuel(8 + uint64(len(want)))})
}

// list lists a folder from a cookie on, and expects these bytes.
func (s *script) list(fd, cookie int64, size int, want string) *script {
	buf := s.result(want)
	s.next += size
	entries := 0
	for rest := want; rest != ""; entries++ {
		rest = rest[min(len(rest), 24):]
		if name := strings.IndexAny(rest, "\x00\x01\x02\x03\x04\x05"); name >= 0 {
			rest = rest[name:]
		} else {
			rest = ""
		}
	}
	return s.do(call{"fd_readdir", []int64{fd, buf, int64(size), cookie, s.result(le(uint32(len(want))))}, 0, fuel(uint64(len(want) + 100*entries))})
}

// dirent is an entry of a folder.
func dirent(serial uint64, kind uint32, name string) string {
	return le64(serial, serial+2) + le(uint32(len(name)), kind) + name
}

func (s *script) left(files map[string]string) example {
	s.files = files
	return s.example
}

func fileExamples() []example {
	return slices.Concat(inExamples(), outExamples(), pathExamples(), folderExamples(), limitExamples())
}

func inExamples() []example {
	stat := le64(0, 3, 4, 1, 10, 0, 0, 0)
	s := files("the folders have their names")
	for fd, name := range map[int64]string{3: "/in", 4: "/out"} {
		s.do(does("fd_prestat_get", 0, 0, fd, s.result(le(0, uint32(len(name))))))
		s.do(does("fd_prestat_dir_name", 0, fuel(uint64(len(name))), fd, s.result(name), int64(len(name))))
		s.do(does("fd_prestat_dir_name", 37, 0, fd, s.result(""), int64(len(name)-1)))
	}
	for _, fd := range []int64{0, 2, 5, 63, 64, -1} {
		s.do(does("fd_prestat_get", 8, 0, fd, 8)).do(does("fd_prestat_dir_name", 8, 0, fd, 8, 9))
	}
	closed := files("a folder that was closed is not there any more").do(does("fd_close", 0, 0, 3)).do(does("fd_prestat_get", 8, 0, 3, 8)).open(3, "input", 0, read, -8)
	in := files("the input is a file").open(3, "input", 0, read, 5).read(5, 4, "0123").read(5, 99, "456789").read(5, 9, "").
		do(does("fd_tell", 0, 0, 5, 8))
	in.image[8] = le64(10)
	in.do(does("fd_filestat_get", 0, 0, 5, in.result(stat))).path("path_filestat_get", 0, 3, "input").do(does("fd_close", 0, 0, 5)).do(does("fd_close", 8, 0, 5))
	// path_filestat_get has a flag before the path, and its buffer after
	last := &in.calls[len(in.calls)-3]
	last.args = []int64{3, 0, last.args[1], last.args[2], in.result(stat)}

	both := files("standard input and the file do not know of each other").open(3, "input", 0, read, 5).read(5, 4, "0123").read(0, 4, "0123").read(5, 4, "4567")
	seek := files("a file is sought in").open(3, "./input", 0, read, 5)
	for _, row := range [][4]int64{{2, 0, 0, 2}, {3, 1, 0, 5}, {-1, 2, 0, 9}, {5, 2, 0, 15}, {-1, 0, 28, 0}, {-16, 1, 28, 0}, {0, 3, 28, 0}, {1<<63 - 1, 0, 0, 1<<63 - 1}, {1, 1, 28, 0}, {9, 0, 0, 9}} {
		content := ""
		if row[2] == 0 {
			content = le64(uint64(row[3]))
		}
		seek.do(does("fd_seek", row[2], 0, 5, row[0], row[1], seek.result(content)))
	}
	seek.read(5, 4, "9")
	at, _ := seek.text(le(300, 4))
	seek.image[300] = "3456"
	seek.do(does("fd_pread", 0, 12, 5, at, 1, 3, seek.result(le(4)))).do(does("fd_pread", 28, 0, 5, at, 1, -1, 8)).read(5, 4, "")
	only := files("the input is only read").open(3, "input", 0, write, -69).open(3, "input", 0, read|write, -69).open(3, "input", trunc, read, -69).
		open(3, "input", creat|excl, read, -20).open(3, "new", creat, read|write, -69).open(3, "input", 0, read, 5).
		path("path_unlink_file", 69, 3, "input").path("path_create_directory", 69, 3, "d").path("path_rename", 69, 3, "input", 4)
	to, n := only.text("copy")
	last = &only.calls[len(only.calls)-1]
	last.args = append(last.args, to, n)
	last.burns += fuel(uint64(2_000 + n))
	iov, _ := only.text(le(300, 4))
	only.do(does("fd_write", 8, 0, 5, iov, 1, 8)).do(does("fd_pwrite", 8, 0, 5, iov, 1, 0, 8)).do(does("fd_filestat_set_size", 8, 0, 5, 3)).do(does("fd_allocate", 8, 0, 5, 0, 30)).
		do(does("fd_advise", 0, 0, 5, 0, 0, 0)).do(does("fd_advise", 8, 0, 3, 0, 0, 0))
	early := files("an initialisation finds the folders empty").open(3, "input", 0, read, -44).open(4, "f", creat, write, -69).path("path_create_directory", 69, 4, "d").list(3, 0, 50, "").open(3, ".", directory, read, 5)
	early.init = true
	return []example{s.example, closed.example, in.example, both.example, seek.example, only.example, early.example}
}

func outExamples() []example {
	one := files("a file that is written is in the output").open(4, "report.txt", creat, write, 5).write(5, "hello ", 0).write(5, "world", 0)
	two := files("what is written is read again").open(4, "f", creat, read|write, 5).write(5, "hello", 0).do(does("fd_seek", 0, 0, 5, 1, 0, 8)).read(5, 9, "ello").open(4, "f", 0, read, 6).read(6, 2, "he")
	two.image[8] = le64(1)
	gap := files("what lies between is zeros").open(4, "f", creat, write, 5).do(does("fd_seek", 0, 0, 5, 3, 0, 8)).write(5, "x", 3)
	gap.image[8] = le64(3)
	size := files("a file is cut and made longer, and no old byte comes back").open(4, "f", creat, write, 5).write(5, "secret", 0).do(does("fd_filestat_set_size", 0, 0, 5, 2)).do(does("fd_filestat_set_size", 0, 3, 5, 5)).
		do(does("fd_allocate", 0, 0, 5, 0, 5)).do(does("fd_allocate", 0, 1, 5, 2, 4)).do(does("fd_allocate", 28, 0, 5, 1, 0)).do(does("fd_allocate", 28, 0, 5, -1, 2))
	appended := files("what is appended is at the end").open(4, "f", creat, write, 5).write(5, "ab", 0).openFlags(4, "f", 0, write, 1, 6).write(6, "cd", 0).do(does("fd_fdstat_set_flags", 0, 0, 6, 0)).do(does("fd_seek", 0, 0, 6, 0, 0, 8)).write(6, "X", 0)
	appended.image[8] = le64(0)
	cut := files("TRUNC empties, EXCL refuses").open(4, "f", creat, write, 5).write(5, "ab", 0).open(4, "f", creat|trunc, write, 6).write(6, "c", 0).open(4, "f", creat|excl, write, -20)
	ways := files("a file is open for what it was opened for").open(4, "f", creat, write, 5).open(4, "f", 0, read, 6)
	iov, _ := ways.text(le(300, 1))
	ways.do(does("fd_read", 8, 0, 5, iov, 1, 8)).do(does("fd_pread", 8, 0, 5, iov, 1, 0, 8)).do(does("fd_write", 8, 0, 6, iov, 1, 8)).do(does("fd_filestat_set_size", 8, 0, 6, 1)).
		do(does("fd_fdstat_get", 0, 0, 5, ways.result("\x04\x00\x00\x00\x00\x00\x00\x00"+le64(1<<29-1-2, 0)))).
		do(does("fd_pwrite", 28, 0, 5, iov, 1, -1, 8)).do(does("fd_pwrite", 0, 8+1+2, 5, iov, 1, 2, ways.result(le(1))))
	gone := files("a file that was removed lives while it is open").open(4, "f", creat, read|write, 5).path("path_unlink_file", 0, 4, "f").write(5, "ab", 0).do(does("fd_seek", 0, 0, 5, 0, 0, 8)).read(5, 2, "ab").do(does("fd_close", 0, 0, 5)).open(4, "f", 0, read, -44)
	gone.image[8] = le64(0)
	stdout := files("standard output is in the archive too").open(4, "f", creat, write, 5).write(1, "said", 0)
	stdout.output = "said"
	return []example{
		one.left(map[string]string{"out/report.txt": "hello world"}), two.left(map[string]string{"out/f": "hello"}), gap.left(map[string]string{"out/f": "\x00\x00\x00x"}),
		size.left(map[string]string{"out/f": "se\x00\x00\x00\x00"}), appended.left(map[string]string{"out/f": "Xbcd"}), cut.left(map[string]string{"out/f": "c"}),
		ways.left(map[string]string{"out/f": "\x00\x00?"}), gone.example, stdout.left(map[string]string{"out/f": ""}),
	}
}

func pathExamples() []example {
	s := files("paths lead down only")
	for _, p := range []string{"/in/input", "/", "..", "../in/input", "d/../input", "./..", "input/.."} {
		s.open(3, p, 0, read, -76)
	}
	s.open(4, "../out/x", creat, write, -76).open(4, "..", creat, write, -76).path("path_create_directory", 76, 4, "../d").path("path_unlink_file", 76, 4, "../in/input")
	odd := files("odd paths").open(3, "", 0, read, -44).open(3, "in\x00put", 0, read, -28).open(3, ".//./input", 0, read, 5).open(3, "input/", 0, read, -54).open(3, "input/.", 0, read, -54).open(3, "input/x", 0, read, -54).
		open(3, "x/y", 0, read, -44).open(5, "x", 0, read, -54).open(0, "x", 0, read, -8).open(60, "x", 0, read, -8).open(3, "input", directory, read, -54)
	long, n := odd.text(strings.Repeat("./", 2_045) + "./input"[2:])
	odd.do(call{"path_open", []int64{3, 0, long, n, 0, read, 0, 0, odd.result(le(6))}, 0, fuel(uint64(2_000 + n))}).do(does("path_open", 37, 0, 3, 0, 8, 4_097, 0, read, 0, 0, 8))
	names := files("names that not every machine can unpack")
	for _, name := range []string{"a:b", "a\\b", "a\x1b[2J", "a*", "caf\xc3\xa9", "a\nb", "\x7f"} {
		names.open(4, name, creat, write, -28).path("path_create_directory", 28, 4, name)
	}
	names.open(4, "A z0._-+=@,~", creat, write, 5)
	return []example{s.example, odd.example, names.left(map[string]string{"out/A z0._-+=@,~": ""})}
}

func folderExamples() []example {
	made := files("folders hold files and folders").path("path_create_directory", 0, 4, "z").path("path_create_directory", 0, 4, "a/").path("path_create_directory", 0, 4, "a/b").open(4, "a/b/f", creat, write, 5).write(5, "x", 0).
		open(4, "a", directory, read, 6).open(6, "b/f", 0, read, 7).read(7, 9, "x").path("path_create_directory", 20, 4, "a").path("path_create_directory", 20, 4, "a/b/f").path("path_create_directory", 44, 4, "q/r").
		open(4, "a", 0, read|write, -31).open(4, "a", trunc, read, -31).open(4, "n", creat|directory, read, -28).open(4, "n/", creat, write, -28)
	order := files("a folder lists by when things came, and goes on where it was").open(4, "b", creat, write, 5).open(4, "a", creat, write, 6).path("path_create_directory", 0, 4, "c").
		list(4, 0, 200, dirent(2, 4, "b")+dirent(3, 4, "a")+dirent(4, 3, "c")).list(4, 0, 30, (dirent(2, 4, "b") + dirent(3, 4, "a"))[:30]).list(4, 3, 200, dirent(4, 3, "c")).list(4, 4, 200, "").list(4, -1, 200, "").
		path("path_unlink_file", 0, 4, "b").list(4, 2, 200, dirent(3, 4, "a")+dirent(4, 3, "c")).list(3, 0, 99, dirent(1, 4, "input")).do(does("fd_readdir", 54, 0, 5, 8, 9, 0, 8)).do(does("fd_readdir", 8, 0, 9, 8, 9, 0, 8)).do(does("fd_readdir", 54, 0, 1, 8, 9, 0, 8))
	// the input has its serial as soon as anybody looks: the two files of /out come after it
	removed := files("only what is empty and of that kind is removed").path("path_create_directory", 0, 4, "d").open(4, "d/f", creat, write, 5).path("path_remove_directory", 55, 4, "d").path("path_unlink_file", 31, 4, "d").
		path("path_remove_directory", 54, 4, "d/f").path("path_unlink_file", 44, 4, "d/g").path("path_remove_directory", 44, 4, "e").path("path_remove_directory", 76, 4, ".").open(4, "d", 0, read, 6).path("path_unlink_file", 0, 4, "d/f").
		path("path_remove_directory", 0, 4, "d").open(6, "g", creat, write, -44).list(6, 0, 9, "")
	rename := func(s *script, want int64, from, to string) {
		s.path("path_rename", want, 4, from, 4)
		ptr, n := s.text(to)
		last := &s.calls[len(s.calls)-1]
		last.args = append(last.args, ptr, n)
		if want != 76 {
			last.burns += fuel(uint64(2_000 + n))
		}
	}
	moved := files("files and empty folders are moved").path("path_create_directory", 0, 4, "d").path("path_create_directory", 0, 4, "e").open(4, "f", creat, write, 5).write(5, "1", 0).open(4, "g", creat, write, 6).write(6, "22", 0)
	rename(moved, 0, "f", "d/f")
	rename(moved, 0, "d/f", "d/f")
	rename(moved, 0, "d/f", "g") // over a file
	rename(moved, 55, "d", "d/x/y")
	moved.calls[len(moved.calls)-1].want = 44
	rename(moved, 28, "d", "d/x")
	rename(moved, 0, "d", "e") // over an empty folder
	rename(moved, 31, "g", "e")
	rename(moved, 54, "e", "g")
	rename(moved, 44, "none", "x")
	rename(moved, 54, "g", "x/")
	rename(moved, 28, "g", "a:b")
	rename(moved, 76, "..", "x")
	rename(moved, 0, "g", "e/g")
	rename(moved, 55, "e", "h")
	moved.write(5, "3", 0)
	return []example{
		made.left(map[string]string{"out/z/": "", "out/a/": "", "out/a/b/": "", "out/a/b/f": "x"}), order.left(map[string]string{"out/a": "", "out/c/": ""}),
		removed.example, moved.left(map[string]string{"out/e/": "", "out/e/g": "13"}),
	}
}

func limitExamples() []example {
	fds := files("64 descriptors and no more")
	for fd := range int64(59) {
		fds.open(3, "input", 0, read, 5+fd)
	}
	fds.open(3, "input", 0, read, -33).open(4, "f", creat, write, -33).do(does("fd_close", 0, 0, 30)).open(3, "input", 0, read, 30)
	many := files("1,024 files and folders and no more")
	for i := range 1_023 {
		many.path("path_create_directory", 0, 4, fmt.Sprint(i))
	}
	want := map[string]string{"out/f": ""}
	for i := range 1_023 {
		want[fmt.Sprintf("out/%d/", i)] = ""
	}
	many.open(4, "f", creat, read|write, 5).path("path_create_directory", 51, 4, "x").path("path_unlink_file", 0, 4, "f").path("path_create_directory", 51, 4, "x").do(does("fd_close", 0, 0, 5)).open(4, "f", creat, write, 5)
	deep := files("paths below /out of 95 bytes and no more").path("path_create_directory", 0, 4, strings.Repeat("d", 47)).open(4, strings.Repeat("d", 47)+"/"+strings.Repeat("f", 47), creat, write, 5).
		open(4, strings.Repeat("d", 47)+"/"+strings.Repeat("f", 48), creat, write, -37).path("path_create_directory", 0, 4, strings.Repeat("e", 95)).path("path_create_directory", 37, 4, strings.Repeat("e", 96))
	// the archive of an empty file is 512 + 1,024 bytes
	fits := files("an archive up to the limit").open(4, "f", creat, write, 5).write(5, strings.Repeat("x", 512), 0)
	fits.limit = 512 + 512 + 1_024
	over := func(s *script, limit uint64) example {
		s.limit, s.ends = limit, endsOver()
		return s.example
	}
	fitsEnd := fits.example
	fitsEnd.calls = append(slices.Clone(fits.calls), does("proc_exit", 0, 0, 3))
	fitsEnd.ends = failed(3)
	fitsEnd.output = archiveOf("out/f", strings.Repeat("x", 512))
	return []example{
		fds.example, many.left(want), deep.left(map[string]string{"out/" + strings.Repeat("d", 47) + "/": "", "out/" + strings.Repeat("d", 47) + "/" + strings.Repeat("f", 47): "", "out/" + strings.Repeat("e", 95) + "/": ""}),
		fitsEnd,
		over(files("a byte more than the limit").open(4, "f", creat, write, 5).write(5, strings.Repeat("x", 513), 0), 512+512+1_024),
		over(files("a file more than the limit").open(4, "f", creat, write, 5), 512+1_024-1),
		over(files("a folder more than the limit").path("path_create_directory", 0, 4, "d"), 512+1_024-1),
		over(files("a size above the limit").open(4, "f", creat, write, 5).do(does("fd_filestat_set_size", 0, 0, 5, 1<<62)), 1<<20),
		over(files("room above the limit").open(4, "f", creat, write, 5).do(does("fd_allocate", 0, 0, 5, 0, 1<<62)), 1<<20),
		over(files("zeros above the limit").open(4, "f", creat, write, 5).do(does("fd_seek", 0, 0, 5, 1<<62, 0, 8)).write(5, "x", 0), 1<<20),
		over(files("standard output beside files").open(4, "f", creat, write, 5).write(1, "x", 0), 512+1_024+512),
		over(files("files after standard output").write(1, "x", 0).open(4, "f", creat, write, 5), 512+1_024+512),
		over(files("what was removed counts while it is open").open(4, "f", creat, write, 5).write(5, "x", 0).path("path_unlink_file", 0, 4, "f").open(4, "g", creat, write, 6).write(6, "x", 0), 3*512+1_024),
	}
}

// archiveOf writes the archive of one file of whole blocks, byte by byte as docs/spec/hostabi.md §11 says.
func archiveOf(name, content string) string {
	field := func(s string, n int) string { return s + strings.Repeat("\x00", n-len(s)) }
	header := func(sum string) string {
		return field(name, 100) + "0000644\x00" + "0000000\x00" + "0000000\x00" + fmt.Sprintf("%011o\x00", len(content)) + "00000000000\x00" + sum + "0" +
			field("", 100) + "ustar\x0000" + field("", 64) + "0000000\x00" + "0000000\x00" + field("", 155+12)
	}
	sum := 0
	for _, c := range []byte(header("        ")) {
		sum += int(c)
	}
	return header(fmt.Sprintf("%06o\x00 ", sum)) + content + strings.Repeat("\x00", 1_024)
}
