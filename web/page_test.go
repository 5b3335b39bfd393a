// Package web_test drives the page in a real browser: what `make web` has built, served as a static host would.
package web_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

const built = "../build/web"

// host serves the page. The zero host is a plain one that knows no type, compresses nothing and sets no header.
type host struct {
	compress bool                                  // serves the compressed forms that stand beside a file
	change   func(name string, body []byte) []byte // what the host does to its files, or nil
}

func (h host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := path.Clean(r.URL.Path)
	if name == "/" {
		name = "/index.html"
	}
	body, err := os.ReadFile(filepath.Join(built, filepath.FromSlash(name)))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	types := map[string]string{".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}
	kind := types[path.Ext(name)]
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	if h.compress && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		if packed, err := os.ReadFile(filepath.Join(built, filepath.FromSlash(name)) + ".gz"); err == nil {
			body = packed
			w.Header().Set("Content-Encoding", "gzip")
		}
	}
	if h.change != nil {
		body = h.change(name, body)
	}
	w.Write(body)
}

// serve starts a host and returns the address of its page under another name than this machine's, which makes it what a browser calls an
// insecure context: the page has to do without what only those have.
func serve(t testing.TB, h host) string {
	t.Helper()
	if _, err := os.Stat(filepath.Join(built, "index.html")); err != nil {
		t.Fatalf("the page is not built, run make web: %v", err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	return "http://page.test:" + u.Port() + "/"
}

// open loads the page and waits until it is ready, or says that it failed.
func open(t testing.TB, c *chromium, address string) *tab {
	t.Helper()
	p := c.tab()
	p.do("Page.navigate", map[string]any{"url": address}, nil)
	p.js(settled("document.readyState === 'complete' &&"), nil)
	return p
}

// settled is an expression for a promise that the page is at rest, and a condition holds.
func settled(and string) string {
	return `new Promise(done => { const look = () => ` + and +
		` ['ready', 'done', 'failed'].includes(document.documentElement?.dataset.state) ? done(null) : setTimeout(look, 2); look(); })`
}

// give puts a file into a field, as choosing it would, and waits for what the page makes of it. An empty path takes it away.
func (p *tab) give(field, file string) {
	p.t.Helper()
	var asked string
	p.js("document.documentElement.dataset.asked || '0'", &asked)
	if file == "" {
		p.js(fmt.Sprintf(`document.querySelector('.drop[data-field=%q] .clear').click()`, field), nil)
	} else {
		var object struct{ Result struct{ ObjectID string } }
		p.do("Runtime.evaluate", map[string]any{"expression": fmt.Sprintf("document.getElementById(%q)", field)}, &object)
		p.do("DOM.setFileInputFiles", map[string]any{"files": []string{file}, "objectId": object.Result.ObjectID}, nil)
	}
	p.wait(asked)
}

// wait waits until the page has answered a newer question than one.
func (p *tab) wait(asked string) {
	p.t.Helper()
	p.js(settled(fmt.Sprintf("document.documentElement.dataset.asked !== %q &&", asked)), nil)
}

// write types text into a field.
func (p *tab) write(field, text string) {
	p.t.Helper()
	var asked string
	p.js("document.documentElement.dataset.asked || '0'", &asked)
	p.js(fmt.Sprintf("(f => { f.value = %q; f.dispatchEvent(new Event('change')) })(document.getElementById(%q))", text, field), nil)
	p.wait(asked)
}

// text returns what an element shows.
func (p *tab) text(id string) (s string) {
	p.t.Helper()
	p.js(fmt.Sprintf("document.getElementById(%q).textContent", id), &s)
	return s
}

// judge gives the page all of a vector.
func (p *tab) judge(v vector, files map[string]string) {
	p.t.Helper()
	p.js("for (const b of document.querySelectorAll('.clear')) if (!b.hidden) b.click()", nil)
	p.write("at", v.at)
	p.write("deal", v.deal)
	p.write("preset", "production")
	for _, field := range []string{"terms", "output", "input", "app", "policy", "proof"} {
		if files[field] != "" {
			p.give(field, files[field])
		}
	}
}

// save writes a vector's files to a folder and returns their paths.
func (v vector) save(t testing.TB) map[string]string {
	t.Helper()
	dir, paths := t.TempDir(), map[string]string{}
	for field, b := range v.files {
		paths[field] = filepath.Join(dir, field+map[string]string{"proof": ".json", "terms": ".json", "policy": ".yaml"}[field])
		if err := os.WriteFile(paths[field], b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// command returns what the command prints.
func (v vector) command(t testing.TB, files map[string]string) string {
	t.Helper()
	args := []string{"verify", files["proof"], "--at", v.at, "-o", "json"}
	for _, field := range []string{"terms", "output", "input", "app", "policy"} {
		if files[field] != "" {
			args = append(args, "--"+field, files[field])
		}
	}
	if v.deal != "" {
		args = append(args, "--deal", v.deal)
	}
	cmd := exec.Command("../bin/sealwork", args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatalf("the command does not start, run make build: %v", err)
	}
	if out.Len() == 0 {
		t.Fatalf("sealwork %v: no verdict: %s", args, &errs)
	}
	return out.String()
}

func TestPageAndCommandPrintTheSameVerdict(t *testing.T) {
	c := startChromium(t)
	p := open(t, c, serve(t, host{}))
	results := map[string]int{}
	for _, v := range vectors(t) {
		t.Run(v.name, func(t *testing.T) {
			files := v.save(t)
			p.judge(v, files)
			got, want := p.text("json"), v.command(t, files)
			if got != want {
				t.Fatalf("page:\n%s\ncommand:\n%s", got, want)
			}
			var verdict struct{ Result string }
			if err := json.Unmarshal([]byte(got), &verdict); err != nil {
				t.Fatal(err)
			}
			results[verdict.Result]++
		})
	}
	for _, want := range []string{"verified", "failed", "refused", "not checked"} {
		if results[want] == 0 {
			t.Errorf("no vector has the result %q: %v", want, results)
		}
	}
	requests, errs := p.seen()
	if len(errs) > 0 {
		t.Errorf("the console shows errors: %q", errs)
	}
	if len(requests) != pageFiles {
		t.Errorf("want %d requests, all for the page's own files, got %v", pageFiles, requests)
	}
}

// pageFiles is how many files the page is: itself, its style, two scripts and the verifier. Its icon is in it.
const pageFiles = 5

func TestAnyHostWillDo(t *testing.T) {
	c := startChromium(t)
	for name, h := range map[string]host{"one that knows no types": {}, "one that compresses": {compress: true}} {
		t.Run(name, func(t *testing.T) {
			p := open(t, c, serve(t, h))
			if got := p.text("headline"); got != "Waiting for a proof" {
				t.Errorf("headline: want it ready, got %q: %s", got, p.text("meaning"))
			}
		})
	}
}

// digests are what the page knows its files by.
var digests = regexp.MustCompile(` (integrity="sha256-[^"]+"|sha256-[A-Za-z0-9+/=]+)`)

// TestNothingRunsThatIsNotThePages changes each program on its way so that it would run as well as before: it takes the digests to notice.
func TestNothingRunsThatIsNotThePages(t *testing.T) {
	c := startChromium(t)
	const custom = "\x00\x02\x01x" // a section of a module that nobody reads
	for name, addition := range map[string]string{"/verify.wasm": custom, "/page.js": "\n// changed\n", "/wasm_exec.js": "\n// changed\n"} {
		for _, checked := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, checked %v", name, checked), func(t *testing.T) {
				p := c.tab()
				p.do("Page.navigate", map[string]any{"url": serve(t, host{change: func(n string, b []byte) []byte {
					switch {
					case n == name:
						return append(b, addition...)
					case n == "/index.html" && !checked:
						return digests.ReplaceAll(b, nil)
					}
					return b
				}})}, nil)
				p.js(`new Promise(done => { const look = () => document.readyState === 'complete' && document.documentElement.dataset.state !== 'loading' ? done(null) : setTimeout(look, 2); look(); })`, nil)
				var state string
				p.js("document.documentElement.dataset.state || 'nothing ran'", &state)
				if ran := state == "ready"; ran == checked {
					t.Errorf("a changed program: the page is %q", state)
				}
			})
		}
	}
}

// leaks are ways out of a page.
const leaks = `(async to => {
	await Promise.allSettled([fetch(to + 'fetch', {mode: 'no-cors'}), new Promise(done => { const i = new Image(); i.onload = i.onerror = done; i.src = to + 'image'; })]);
	navigator.sendBeacon(to + 'beacon', 'x');
	try { new WebSocket(to.replace('http', 'ws') + 'socket'); } catch {}
	const s = document.createElement('link'); s.rel = 'stylesheet'; s.href = to + 'style';
	await new Promise(done => { s.onload = s.onerror = done; document.head.append(s); });
	const f = document.createElement('iframe'); f.src = to + 'frame'; document.body.append(f);
	const o = document.createElement('form'); o.action = to + 'form'; o.method = 'post'; o.target = '_blank'; document.body.append(o); o.submit();
	try { eval('1'); return 'eval ran'; } catch { return 'eval refused'; }
})`

func TestNoRequestLeavesThePage(t *testing.T) {
	c := startChromium(t)
	for name, tc := range map[string]struct {
		host host
		out  bool
	}{
		"under the page's rules": {host: host{}},
		"without them": {host: host{change: func(name string, b []byte) []byte {
			return bytes.Replace(b, []byte("Content-Security-Policy"), []byte("X-Nothing"), 1)
		}}, out: true},
	} {
		t.Run(name, func(t *testing.T) {
			var hits atomic.Int32
			elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits.Add(1) }))
			defer elsewhere.Close()
			p := open(t, c, serve(t, tc.host))
			var evaluated string
			p.js(leaks+"("+fmt.Sprintf("%q", elsewhere.URL+"/")+")", &evaluated)
			if got := hits.Load() > 0; got != tc.out {
				t.Errorf("%d requests came out, want some: %v", hits.Load(), tc.out)
			}
			if got := evaluated == "eval ran"; got != tc.out {
				t.Errorf("code from text: got %q", evaluated)
			}
		})
	}
}

func TestFilesAreDroppedTogether(t *testing.T) {
	c := startChromium(t)
	p := open(t, c, serve(t, host{}))
	v := simulated(t)[0]
	files := v.save(t)
	p.write("at", v.at)
	var list []string
	for _, field := range []string{"output", "policy", "terms", "app", "proof"} {
		list = append(list, files[field])
	}
	var asked string
	p.js("document.documentElement.dataset.asked || '0'", &asked)
	data := map[string]any{"items": []any{}, "files": list, "dragOperationsMask": 1}
	for _, kind := range []string{"dragEnter", "dragOver", "drop"} {
		p.do("Input.dispatchDragEvent", map[string]any{"type": kind, "x": 20, "y": 20, "data": data}, nil)
	}
	p.wait(asked)
	delete(files, "input")
	if got, want := p.text("json"), v.command(t, files); got != want {
		t.Errorf("page:\n%s\ncommand:\n%s", got, want)
	}
}

func TestWhatCannotBeUsedIsSaid(t *testing.T) {
	c := startChromium(t)
	p := open(t, c, serve(t, host{}))
	v := simulated(t)[0]
	files := v.save(t)
	p.judge(v, files)
	if got := p.text("headline"); got != "Verified (simulated)" {
		t.Fatalf("headline: %q", got)
	}
	p.give("policy", files["terms"])
	if got := p.text("policy-problem"); !strings.Contains(got, "olicy") {
		t.Errorf("a policy that is none: got %q", got)
	}
	var hidden bool
	p.js("document.getElementById('result').hidden", &hidden)
	if !hidden || p.text("headline") != "Nothing was judged" {
		t.Errorf("an older verdict is still shown under %q", p.text("headline"))
	}
	p.give("policy", files["policy"])
	p.write("at", "yesterday")
	if got := p.text("at-problem"); !strings.Contains(got, "want an instant") && !strings.Contains(got, "Want an instant") {
		t.Errorf("an instant that is none: got %q", got)
	}
	p.write("at", v.at)
	p.write("deal", "0x1234")
	if got := p.text("deal-problem"); !strings.Contains(got, "64 lower-case digits") {
		t.Errorf("an id that is none: got %q", got)
	}
	p.write("deal", "")
	// A file that is gone when it is read must not be a check that is left out.
	gone := filepath.Join(t.TempDir(), "output")
	if err := os.WriteFile(gone, v.files["output"], 0o600); err != nil {
		t.Fatal(err)
	}
	p.give("output", "")
	p.js("Blob.prototype.stream = () => { throw new Error('gone') }", nil)
	p.give("output", gone)
	if got := p.text("headline"); got != "Nothing was judged" {
		t.Errorf("an output that cannot be read: got %q", got)
	}
}

// TestControlsHaveNames holds what people see against what they hear: everything that can be reached by keyboard has a name.
func TestControlsHaveNames(t *testing.T) {
	c := startChromium(t)
	p := open(t, c, serve(t, host{}))
	v := simulated(t)[0]
	p.judge(v, v.save(t))
	p.js("for (const d of document.querySelectorAll('details')) d.open = true", nil)
	var tree struct {
		Nodes []struct {
			Ignored    bool
			Role, Name struct{ Value any }
			Properties []struct {
				Name  string
				Value struct{ Value any }
			}
		}
	}
	p.do("Accessibility.getFullAXTree", nil, &tree)
	focusable := 0
	var roles []string
	for _, n := range tree.Nodes {
		roles = append(roles, fmt.Sprint(n.Role.Value))
		for _, prop := range n.Properties {
			if n.Ignored || prop.Name != "focusable" || prop.Value.Value != true || n.Role.Value == "RootWebArea" {
				continue
			}
			focusable++
			if n.Name.Value == nil || n.Name.Value == "" {
				t.Errorf("a %v that can be reached by keyboard has no name", n.Role.Value)
			}
		}
	}
	if focusable < 10 || !slices.Contains(roles, "status") || !slices.Contains(roles, "main") || !slices.Contains(roles, "heading") {
		t.Errorf("want controls, a status, a main part and headings, got %d controls and %v", focusable, roles)
	}
}

func TestPictures(t *testing.T) {
	dir := os.Getenv("SEALWORK_SHOTS")
	if dir == "" {
		t.Skip("SEALWORK_SHOTS names no folder for pictures")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	c := startChromium(t)
	address := serve(t, host{})
	all := simulated(t)
	scenes := map[string]*vector{"empty": nil, "verified": &all[0], "not-pinned": &all[2], "refused": &all[3], "failed": &all[10]}
	for name, v := range scenes {
		p := open(t, c, address)
		if v != nil {
			p.judge(*v, v.save(t))
		}
		for size, width := range map[string]int{"phone": 390, "desktop": 1280} {
			for _, scheme := range []string{"light", "dark"} {
				if scheme == "dark" && name != "refused" {
					continue
				}
				height := 844
				if width > 1000 {
					height = 800
				}
				p.do("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}, nil)
				p.do("Emulation.setEmulatedMedia", map[string]any{"features": []any{map[string]any{"name": "prefers-color-scheme", "value": scheme}}}, nil)
				var wide int
				if p.js("document.documentElement.scrollWidth", &wide); wide > width {
					t.Errorf("%s at %d pixels: the page is %d wide", name, width, wide)
				}
				p.picture(t, filepath.Join(dir, name+"-"+size+"-"+scheme+".png"), width)
			}
		}
	}
}

// picture writes a picture of the whole page, from top to bottom.
func (p *tab) picture(t testing.TB, file string, width int) {
	t.Helper()
	var height int
	p.js("document.documentElement.scrollHeight", &height)
	var shot struct{ Data string }
	p.do("Page.captureScreenshot", map[string]any{"format": "png", "captureBeyondViewport": true,
		"clip": map[string]any{"x": 0, "y": 0, "width": width, "height": height, "scale": 1}}, &shot)
	b, err := base64.StdEncoding.DecodeString(shot.Data)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestPaper prints what the button prints: the report without the form, everything open.
func TestPaper(t *testing.T) {
	c := startChromium(t)
	p := open(t, c, serve(t, host{}))
	v := simulated(t)[10]
	p.judge(v, v.save(t))
	p.js("window.print = () => { window.printed = true }; document.getElementById('print').click()", nil)
	var printed bool
	if p.js("window.printed === true", &printed); !printed {
		t.Error("the button does not print")
	}
	p.do("Emulation.setEmulatedMedia", map[string]any{"media": "print"}, nil)
	p.js("dispatchEvent(new Event('beforeprint'))", nil)
	var r struct {
		Form string
		Open bool
	}
	p.js(`({form: getComputedStyle(document.getElementById('form')).display, open: [...document.querySelectorAll('#groups details')].every(d => d.open)})`, &r)
	if r.Form != "none" || !r.Open {
		t.Errorf("on paper: the form is %q, everything open: %v", r.Form, r.Open)
	}
	if dir := os.Getenv("SEALWORK_SHOTS"); dir != "" {
		p.do("Emulation.setDeviceMetricsOverride", map[string]any{"width": 794, "height": 1123, "deviceScaleFactor": 1, "mobile": false}, nil)
		p.picture(t, filepath.Join(dir, "paper.png"), 794)
	}
	var pdf struct{ Data string }
	p.do("Page.printToPDF", map[string]any{"printBackground": false}, &pdf)
	b, err := base64.StdEncoding.DecodeString(pdf.Data)
	if err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
		t.Fatalf("no PDF: %v", err)
	}
	if dir := os.Getenv("SEALWORK_SHOTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "report.pdf"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
