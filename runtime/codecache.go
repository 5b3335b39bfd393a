package runtime

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	goruntime "runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/tetratelabs/wazero"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/hostabi"
	"github.com/sealwork/sealwork/internal/durable"
	"github.com/sealwork/sealwork/runtime/meter"
)

// codeCache keeps on disk what admissions came to. An app has two files, named by all that decides what is in them: KEY.code, the machine
// code as the engine writes it, and KEY.app, the rest, with a checksum of each. Whatever is missing, damaged or not ours is as if it
// were not there, and is replaced. A checksum is for damage: whoever can write to one file can write to the other, and to what executes them.
//
// The engine reads and writes machine code only in a folder that it is made with, under names of its own, and fails on a file that it does
// not like. So it gets a folder beside the files, which is empty but while it loads: what it is to read is linked there. And each
// compilation has an engine and a folder of its own, where what it wrote can be nothing else: it holds up no other.
type codeCache struct {
	folder string
	build  string
	work   *workFolder // of the engine that runs apps

	mu sync.Mutex // held while that engine loads
}

const (
	cacheFormat   = "sealwork app cache 2\n"
	maxKept       = 512 << 20 // bytes of all files
	maxKeptMemory = 1024      // pages of an app's initial memory, 64 MiB; more is not kept
	workPrefix    = "work-"
	abandoned     = 24 * time.Hour
)

// openCodeCache makes the folder if it is missing, and refuses one that others can write to.
func openCodeCache(ctx context.Context, folder string) (*codeCache, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	info, err := os.Stat(folder)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s: want a folder, got a file", folder)
	}
	if info.Mode().Perm()&0o022 != 0 || !ownedByUs(info) {
		return nil, fmt.Errorf("%w: %s is %s: whoever can write there can run anything as this program; `chmod 700` it, or name a folder of your own",
			ErrUnsafeCache, folder, info.Mode())
	}
	work, err := newWorkFolder(ctx, folder)
	if err != nil {
		return nil, err
	}
	return &codeCache{folder: folder, work: work, build: buildOf()}, nil
}

// buildOf names what compiled a module beside the meter: this program with its parts.
func buildOf() string {
	text := goruntime.Version() + " " + goruntime.GOARCH
	if info, ok := debug.ReadBuildInfo(); ok {
		text += "\n" + info.String()
	}
	return text
}

func (c *codeCache) close(ctx context.Context) error {
	if c == nil {
		return nil
	}
	return c.work.close(ctx)
}

// path is that of an app's files, without their endings.
func (c *codeCache) path(app sealwork.Digest) string {
	key := sealwork.SHA256([]byte(fmt.Sprintf("%s%s\nmeter %d.%d\n%s", cacheFormat, app, meter.Version, meter.Revision, c.build)))
	return filepath.Join(c.folder, strings.TrimPrefix(key.String(), "0x"))
}

// kept is what KEY.app says of an app, before the stub and the content of memory.
type kept struct {
	Name     string // under which the engine looks for the code of the stub
	Code     uint32 // its checksum
	CodeSize int64
	Module   meter.Module // without Code and Data
	Needs    []hostabi.Need
	Stub     int // bytes
	Memory   []span
	Init     keptInit
}

type keptInit struct {
	Fuel   sealwork.Fuel
	Pages  sealwork.Pages
	Random bool
}

// loaded is an app as the cache had it.
type loaded struct {
	parts

	init initialised
}

// load returns an app if it was kept, whole.
func (c *codeCache) load(ctx context.Context, r wazero.Runtime, app sealwork.Digest, module []byte) (*loaded, bool) {
	path := c.path(app)
	k, rest, err := readKept(path + ".app")
	if err != nil {
		return nil, false
	}
	p, err := judge(app, &k.Module, k.Needs)
	if err != nil {
		return nil, false // only what was admitted is kept
	}
	l := &loaded{parts: parts{prepared: p, size: uint64(k.CodeSize)}, init: initialised{k.Init.Fuel, k.Init.Pages, k.Init.Random}}
	rest, content := rest[:k.Stub], rest[k.Stub:]
	right := make(chan error, 1)
	go func() { // beside the engine, which takes longer
		err := k.codeIs(path + ".code")
		if err == nil {
			l.wasm = slices.Clone(module)
			l.base, err = newImage(p.metered.MemoryMin.Bytes(), func(put func(uint64, []byte)) { fill(put, k.Memory, content) })
		}
		right <- err
	}()
	l.compiled, err = c.link(ctx, r, path+".code", k.Name, rest)
	if err := errors.Join(err, <-right); err != nil {
		l.free(ctx)
		return nil, false
	}
	now := time.Now() //nolint:forbidigo // says which files are used
	for _, of := range []string{".app", ".code"} {
		_ = os.Chtimes(path+of, now, now)
	}
	return l, true
}

// checksum is CRC-32C, for which processors have an instruction.
var checksum = crc32.MakeTable(crc32.Castagnoli)

// codeIs reads the code that the engine reads meanwhile, and holds it against its checksum. The engine's own leaves out where functions begin.
func (k *kept) codeIs(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	h := crc32.New(checksum)
	n, err := io.CopyBuffer(struct{ io.Writer }{h}, io.LimitReader(f, k.CodeSize+1), make([]byte, 256<<10))
	if err == nil && (n != k.CodeSize || h.Sum32() != k.Code) {
		err = errors.New("not the code that was kept")
	}
	return err
}

// link lets the engine load a stub with the code at path. It must not have compiled the stub instead, as it does if it looks for another
// name, on another processor, or does not like the file: then it has written one.
func (c *codeCache) link(ctx context.Context, r wazero.Runtime, path, name string, stub []byte) (wazero.CompiledModule, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer c.work.empty()
	to := filepath.Join(c.work.codes, name)
	if err := os.Link(path, to); err != nil {
		return nil, err
	}
	m, err := compile(ctx, r, stub)
	if err != nil {
		return nil, err
	}
	before, err1 := os.Stat(path)
	after, err2 := os.Stat(to)
	if only, err := c.work.only(); err1 != nil || err2 != nil || err != nil || only != to || !os.SameFile(before, after) {
		return nil, errors.Join(errors.New("the engine took other code"), m.Close(ctx))
	}
	return m, nil
}

// compile compiles code and lets the engine load what came of it, which the caller keeps or drops. It is nil if the engine did not write it where
// it was expected, or did not take it: then the engine has compiled the code itself.
func (c *codeCache) compile(ctx context.Context, r wazero.Runtime, code []byte) (wazero.CompiledModule, *made, error) {
	m, err := c.make(ctx, code)
	if errors.Is(err, ErrEngine) || errors.Is(err, ErrInterrupted) {
		return nil, nil, err
	}
	if err == nil {
		if loaded, err := c.link(ctx, r, m.file, m.name, m.stub); err == nil {
			return loaded, m, nil
		}
		m.drop()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	defer c.work.empty()
	loaded, err := compile(ctx, r, code)
	return loaded, nil, err
}

// keep writes the files of an app. That it fails is no reason to fail for anybody else.
func (c *codeCache) keep(a *App, p prepared, m *made) error {
	if a.module.MemoryMin > maxKeptMemory {
		return nil
	}
	code, err := os.ReadFile(m.file)
	if err != nil {
		return err
	}
	k := kept{Name: m.name, Code: crc32.Checksum(code, checksum), CodeSize: int64(len(code)), Module: *p.metered, Needs: p.needs, Stub: len(m.stub), Init: keptInit{a.init.fuel, a.init.pages, a.init.random}}
	k.Module.Code, k.Module.Data = nil, nil
	var content [][]byte
	k.Memory, content = runsOf(a.base.bytes, a.base.written)
	head, err := json.Marshal(k)
	if err != nil {
		return fmt.Errorf("keeping an app: %w", err)
	}
	path := c.path(a.digest)
	if err := os.Rename(m.file, path+".code"); err != nil {
		return err
	}
	// Dying here leaves code that no file names; the next admission replaces it.
	err = durable.WriteFile(path+".app", 0o600, encodeKept(head, m.stub, slices.Concat(content...)))
	return errors.Join(err, c.bound(maxKept))
}

// encodeKept writes KEY.app: format, checksum of what follows, length of the head, head, stub, content of memory.
func encodeKept(head, stub, content []byte) []byte {
	body := binary.BigEndian.AppendUint32(nil, uint32(len(head)))
	body = slices.Concat(body, head, stub, content)
	return slices.Concat(binary.BigEndian.AppendUint32([]byte(cacheFormat), crc32.Checksum(body, checksum)), body)
}

// readKept reads it; rest is stub and content.
func readKept(path string) (k kept, rest []byte, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return k, nil, err
	}
	const headAt = len(cacheFormat) + 4 + 4
	if len(b) < headAt || string(b[:len(cacheFormat)]) != cacheFormat {
		return k, nil, errors.New("not a file of the cache")
	}
	body := b[len(cacheFormat)+4:]
	if crc32.Checksum(body, checksum) != binary.BigEndian.Uint32(b[len(cacheFormat):]) {
		return k, nil, errors.New("damaged")
	}
	n := uint64(binary.BigEndian.Uint32(body))
	if n > uint64(len(b)-headAt) {
		return k, nil, errors.New("damaged")
	}
	if err := json.Unmarshal(b[headAt:headAt+int(n)], &k); err != nil {
		return k, nil, err
	}
	rest = b[headAt+int(n):]
	if k.Stub < 0 || k.Stub > len(rest) || k.Name != filepath.Base(k.Name) || k.Module.MemoryMin > maxKeptMemory || !fits(k.Memory, rest[k.Stub:], k.Module.MemoryMin) {
		return k, nil, errors.New("damaged")
	}
	return k, rest, nil
}

// forget removes what is kept of an app.
func (c *codeCache) forget(app sealwork.Digest) { _ = os.Remove(c.path(app) + ".app") }

// bound removes the files that were not used for longest until the rest have at most so many bytes, and folders that engines left behind.
func (c *codeCache) bound(most int64) error {
	all, err := os.ReadDir(c.folder)
	if err != nil {
		return err
	}
	var infos []fs.FileInfo
	sum := int64(0)
	for _, f := range all {
		info, err := f.Info()
		if err != nil {
			continue // gone meanwhile
		}
		if info.IsDir() {
			if strings.HasPrefix(info.Name(), workPrefix) && time.Since(info.ModTime()) > abandoned { //nolint:forbidigo // of files
				_ = os.RemoveAll(filepath.Join(c.folder, info.Name()))
			}
			continue
		}
		infos, sum = append(infos, info), sum+info.Size()
	}
	slices.SortFunc(infos, func(a, b fs.FileInfo) int { return a.ModTime().Compare(b.ModTime()) })
	var errs []error
	for _, info := range infos {
		if sum <= most {
			break
		}
		sum -= info.Size()
		errs = append(errs, os.Remove(filepath.Join(c.folder, info.Name())))
	}
	return errors.Join(errs...)
}
