// Work is a guest for measuring: a Go reactor that does some milliseconds of what services do, as often as its input has bytes. With
// no input it does nothing.
package main

import (
	"crypto/sha256"
	"encoding/json"
	"sort"
	"strconv"
)

//go:wasmimport sealwork_v1 input_len
func inputLen() int64

func main() {}

// What the first round prepares for the ones after it, tables of types and memory for the heap, is done before any task begins.
func init() { work() }

type record struct {
	Name   string    `json:"name"`
	Count  int       `json:"count"`
	Values []float64 `json:"values"`
}

var sum byte

//go:wasmexport run
func run() int32 {
	for range inputLen() {
		work()
	}
	return 0
}

// work writes records as JSON, reads them again, counts and sorts them, hashes them and multiplies two matrices.
func work() {
	var records []record
	for i := range 110 {
		records = append(records, record{Name: "record " + strconv.Itoa(i*7919%1000), Count: i, Values: []float64{float64(i), 0.5, -1.25}})
	}
	text, err := json.Marshal(records)
	if err != nil {
		panic(err)
	}
	var back []record
	if err := json.Unmarshal(text, &back); err != nil {
		panic(err)
	}
	counts := map[string]int{}
	for _, r := range back {
		counts[r.Name] += r.Count
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	sort.Strings(names)
	hash := sha256.New()
	for _, name := range names {
		hash.Write([]byte(name))
	}
	hash.Write(text)
	sum += hash.Sum(nil)[0] + byte(multiply())
}

func multiply() float64 {
	const n = 64
	var a, b, c [n * n]float64
	for i := range a {
		a[i], b[i] = float64(i%13), float64(i%7)
	}
	for i := range n {
		for j := range n {
			for k := range n {
				c[i*n+j] += a[i*n+k] * b[k*n+j]
			}
		}
	}
	return c[n+1]
}
