package web_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"
)

// patience is how long a call of the browser may take before a test gives up.
const patience = time.Minute

// chromium is a browser without a window that is told what to do over a pair of pipes, each message ending in a zero byte
// (https://chromedevtools.github.io/devtools-protocol). That is all of its protocol that the tests need.
type chromium struct {
	t  testing.TB
	to *os.File

	mu      sync.Mutex
	last    int                      // under mu; id of the last call
	waiting map[int]chan message     // under mu; calls without a reply
	watch   map[string]func(message) // under mu; by session
	gone    error                    // under mu; why nothing more comes
}

type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

// startChromium starts the browser that SEALWORK_CHROMIUM names. It ends with the test.
func startChromium(t testing.TB) *chromium {
	t.Helper()
	path := os.Getenv("SEALWORK_CHROMIUM")
	if path == "" {
		t.Skip("SEALWORK_CHROMIUM names no browser: run make test-web")
	}
	hear, itsOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	itsIn, tell, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"--headless", "--remote-debugging-pipe", "--user-data-dir=" + t.TempDir(), "--no-first-run", "--disable-gpu",
		"--disable-dev-shm-usage", "--hide-scrollbars", "--host-resolver-rules=MAP *.test 127.0.0.1"}
	if os.Getuid() == 0 {
		args = append(args, "--no-sandbox") // which root cannot have
	}
	cmd := exec.Command(path, append(args, "about:blank")...)
	cmd.ExtraFiles = []*os.File{itsIn, itsOut}
	if err := cmd.Start(); err != nil {
		t.Fatalf("SEALWORK_CHROMIUM is set: %v", err)
	}
	itsIn.Close()
	itsOut.Close()
	c := &chromium{t: t, to: tell, waiting: map[int]chan message{}, watch: map[string]func(message){}}
	go c.listen(hear)
	t.Cleanup(func() {
		c.send("", "Browser.close", nil) // unless it has gone already
		ended := make(chan struct{})
		go func() { cmd.Wait(); close(ended) }()
		select {
		case <-ended:
		case <-time.After(patience):
			cmd.Process.Kill()
			<-ended
		}
		tell.Close()
		hear.Close()
	})
	return c
}

// listen hands out what the browser says.
func (c *chromium) listen(from *os.File) {
	in := bufio.NewReader(from)
	for {
		b, err := in.ReadBytes(0)
		var m message
		if err == nil {
			err = json.Unmarshal(b[:len(b)-1], &m)
		}
		c.mu.Lock()
		if err != nil {
			c.gone = fmt.Errorf("the browser is gone: %w", err)
			for id, reply := range c.waiting {
				close(reply)
				delete(c.waiting, id)
			}
			c.mu.Unlock()
			return
		}
		reply, watch := c.waiting[m.ID], c.watch[m.Session]
		delete(c.waiting, m.ID)
		c.mu.Unlock()
		if reply != nil {
			reply <- m
		} else if watch != nil {
			watch(m)
		}
	}
}

func (c *chromium) send(session, method string, params any) (<-chan message, error) {
	p, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	reply := make(chan message, 1)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.gone != nil {
		return nil, c.gone
	}
	c.last++
	c.waiting[c.last] = reply
	b, err := json.Marshal(message{ID: c.last, Session: session, Method: method, Params: p})
	if err != nil {
		return nil, err
	}
	_, err = c.to.Write(append(b, 0))
	return reply, err
}

// call does one thing and decodes what comes back into result, unless that is nil.
func (c *chromium) call(session, method string, params, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	reply, err := c.send(session, method, params)
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case <-ctx.Done():
		return fmt.Errorf("%s: no reply in %v", method, patience)
	case m, ok := <-reply:
		if !ok {
			return fmt.Errorf("%s: the browser is gone", method)
		}
		if m.Error != nil {
			return fmt.Errorf("%s: %s", method, m.Error.Message)
		}
		if result == nil {
			return nil
		}
		return json.Unmarshal(m.Result, result)
	}
}

// tab is one page.
type tab struct {
	*chromium
	session string

	mu       sync.Mutex
	requests []*url.URL // under mu; every request that the page made, also those that were blocked
	errors   []string   // under mu; what the console calls an error
}

func (c *chromium) tab() *tab {
	c.t.Helper()
	var target struct{ TargetID string }
	c.must("", "Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	c.must("", "Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	p := &tab{chromium: c, session: attached.SessionID}
	c.mu.Lock()
	c.watch[p.session] = p.event
	c.mu.Unlock()
	for _, domain := range []string{"Page", "Runtime", "Network", "Log", "DOM"} {
		p.do(domain+".enable", nil, nil)
	}
	return p
}

func (c *chromium) must(session, method string, params, result any) {
	c.t.Helper()
	if err := c.call(session, method, params, result); err != nil {
		c.t.Fatal(err)
	}
}

func (p *tab) do(method string, params, result any) {
	p.t.Helper()
	p.must(p.session, method, params, result)
}

func (p *tab) event(m message) {
	var e struct {
		Request          struct{ URL string }
		Entry            struct{ Level, Text string }
		ExceptionDetails struct{ Text string }
	}
	if json.Unmarshal(m.Params, &e) != nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch m.Method {
	case "Network.requestWillBeSent":
		u, err := url.Parse(e.Request.URL)
		if err != nil {
			u = &url.URL{Opaque: e.Request.URL}
		}
		p.requests = append(p.requests, u)
	case "Log.entryAdded":
		if e.Entry.Level == "error" {
			p.errors = append(p.errors, e.Entry.Text)
		}
	case "Runtime.exceptionThrown":
		p.errors = append(p.errors, e.ExceptionDetails.Text)
	}
}

// seen returns the requests and errors so far.
func (p *tab) seen() (requests []*url.URL, errors []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]*url.URL{}, p.requests...), append([]string{}, p.errors...)
}

// eval evaluates an expression, waiting for it if it is a promise, and decodes its value into result unless that is nil.
func (p *tab) eval(expression string, result any) error {
	var r struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	err := p.call(p.session, "Runtime.evaluate", map[string]any{"expression": expression, "awaitPromise": true, "returnByValue": true}, &r)
	if err == nil && r.ExceptionDetails != nil {
		err = errors.New(r.ExceptionDetails.Text + " " + r.ExceptionDetails.Exception.Description)
	}
	if err != nil {
		return fmt.Errorf("evaluating %.80s: %w", expression, err)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(r.Result.Value, result)
}

func (p *tab) js(expression string, result any) {
	p.t.Helper()
	if err := p.eval(expression, result); err != nil {
		p.t.Fatal(err)
	}
}
