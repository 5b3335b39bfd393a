//go:build js && wasm

// Command verify is the verifier of the page beside it. It gives the page one object, sealwork, and waits to be asked.
package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash"
	"syscall/js"
	"time"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/web/judge"
)

func main() {
	presets, err := json.Marshal(judge.Presets())
	if err != nil {
		panic(err) // a list of strings
	}
	js.Global().Set("sealwork", map[string]any{
		"presets": string(presets),
		"limits":  map[string]any{"proof": judge.MaxProof, "terms": judge.MaxTerms, "policy": judge.MaxPolicy},
		"judge":   js.FuncOf(ask),
		"digest":  js.FuncOf(digest),
	})
	select {}
}

// ask takes an object with the fields of judge.Request, in lower case, and returns judge.Answer in JSON. It does not wait for anything,
// so it may run where it is called.
func ask(_ js.Value, args []js.Value) (answer any) {
	defer func() {
		if r := recover(); r != nil {
			answer = encode(judge.Answer{Problems: []judge.Problem{{Field: "proof", Text: fmt.Sprintf("The verifier failed: %.300v", r)}}})
		}
	}()
	from := args[0]
	text := func(name string) string {
		if v := from.Get(name); v.Type() == js.TypeString {
			return v.String()
		}
		return ""
	}
	file := func(name string) []byte {
		v := from.Get(name)
		if v.Type() != js.TypeObject {
			return nil
		}
		b := make([]byte, v.Length())
		js.CopyBytesToGo(b, v)
		return b
	}
	return encode(judge.Judge(judge.Request{Proof: file("proof"), Preset: text("preset"), Policy: file("policy"), Terms: file("terms"),
		Deal: text("deal"), App: text("app"), Input: text("input"), Output: text("output"), At: text("at")}, time.Now())) //nolint:forbidigo // the reader's clock
}

func encode(a judge.Answer) string {
	b, err := json.Marshal(a)
	if err != nil {
		panic(err) // strings
	}
	return string(b)
}

// digest returns an object that hashes a file in pieces, so that one of a gigabyte need not fit memory: write takes a piece, and sum
// returns the SHA-256 and ends it.
func digest(js.Value, []js.Value) any {
	h := sha256.New()
	var write, sum js.Func
	write = js.FuncOf(func(_ js.Value, args []js.Value) any {
		add(h, args[0])
		return nil
	})
	sum = js.FuncOf(func(js.Value, []js.Value) any {
		write.Release()
		sum.Release()
		return sealwork.Digest(h.Sum(nil)).String()
	})
	return map[string]any{"write": write, "sum": sum}
}

func add(h hash.Hash, piece js.Value) {
	b := make([]byte, piece.Length())
	js.CopyBytesToGo(b, piece)
	h.Write(b)
}
