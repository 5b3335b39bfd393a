package meter

import (
	"encoding/binary"
	"maps"
	"slices"
)

// calls is the call graph of a module, as docs/spec/fuel.md §5 defines it: a node for each of its functions, and one for
// each type by which a function that has a reference may be called.
type calls struct {
	component []uint32   // of each node; a component has a smaller number than those that call into it
	first     uint32     // node of type 0; functions come before
	canonical []uint32   // of each type: the first type that is equal
	byType    [][]uint32 // of each canonical type: the functions of it that have a reference
	order     []uint32   // all nodes, component by component, callees first
	ends      []uint32   // where the nodes of each component end in order
}

// circular reports whether a call from one node to another may come back to the first.
func (c *calls) circular(from, to uint32) bool { return c.component[from] == c.component[to] }

// callee is the node that an event calls.
func (m *module) callee(c *calls, e event) (node uint32, ok bool) {
	switch {
	case e.kind == evIndirect:
		return c.first + c.canonical[e.arg], true
	case e.kind == evCall && int(e.arg) >= len(m.imports):
		return e.arg - uint32(len(m.imports)), true
	}
	return 0, false
}

// callGraph finds the components and refuses a module whose calls would be too deep without any recursion.
func (m *module) callGraph() *calls {
	n := uint32(len(m.bodies))
	c := &calls{first: n, canonical: canonicalTypes(m.types)}
	c.byType = make([][]uint32, len(m.types))
	for _, f := range slices.Sorted(maps.Keys(m.taken)) {
		if int(f) >= len(m.imports) {
			t := c.canonical[m.funcs[f]]
			c.byType[t] = append(c.byType[t], f-uint32(len(m.imports)))
		}
	}
	w := &walk{module: m, calls: c}
	w.components()
	m.staticDepth(w)
	return c
}

// canonicalTypes finds for each type the first one that is equal.
func canonicalTypes(types []FuncType) []uint32 {
	seen := make(map[string]uint32, len(types))
	out := make([]uint32, len(types))
	var key []byte
	for i, t := range types {
		key = binary.AppendUvarint(key[:0], uint64(len(t.Params)))
		for _, v := range t.Params {
			key = append(key, byte(v))
		}
		for _, v := range t.Results {
			key = append(key, byte(v))
		}
		first, ok := seen[string(key)]
		if !ok {
			first = uint32(i)
			seen[string(key)] = first
		}
		out[i] = first
	}
	return out
}

// walk is a traversal of the graph by Tarjan's algorithm, with a stack of its own: a chain of calls may have a hundred thousand
// functions.
type walk struct {
	module *module
	calls  *calls

	index, low []uint32 // 0 is not visited
	stack      []uint32
	path       []step
	visited    uint32
}

// step is a node on the way down, and how far its callees are seen to.
type step struct{ node, next uint32 }

// edge returns the callee at or after position at of a node, and the position after it.
func (w *walk) edge(node, at uint32) (to, next uint32, ok bool) {
	m := w.module
	if node >= w.calls.first {
		list := w.calls.byType[node-w.calls.first]
		if int(at) < len(list) {
			return list[at], at + 1, true
		}
		return 0, at, false
	}
	f := &m.bodies[node]
	for at += f.from; at < f.to; at++ {
		if to, ok := m.callee(w.calls, m.events[at]); ok {
			return to, at + 1 - f.from, true
		}
	}
	return 0, at - f.from, false
}

func (w *walk) components() {
	nodes := w.calls.first + uint32(len(w.module.types))
	w.index, w.low = make([]uint32, nodes), make([]uint32, nodes)
	w.calls.component = make([]uint32, nodes)
	for i := range w.calls.component {
		w.calls.component[i] = none
	}
	for root := range nodes {
		if w.index[root] == 0 {
			w.down(root)
			w.from()
		}
	}
}

// none is no component.
const none = 1<<32 - 1

func (w *walk) down(node uint32) {
	w.visited++
	w.index[node], w.low[node] = w.visited, w.visited
	w.stack = append(w.stack, node)
	w.path = append(w.path, step{node: node})
}

func (w *walk) from() {
	c := w.calls
	for len(w.path) > 0 {
		s := &w.path[len(w.path)-1]
		to, next, ok := w.edge(s.node, s.next)
		s.next = next
		switch {
		case ok && w.index[to] == 0:
			w.down(to)
			continue
		case ok:
			if c.component[to] == none {
				w.low[s.node] = min(w.low[s.node], w.index[to])
			}
			continue
		}
		node := s.node
		w.path = w.path[:len(w.path)-1]
		if len(w.path) > 0 {
			above := w.path[len(w.path)-1].node
			w.low[above] = min(w.low[above], w.low[node])
		}
		if w.low[node] == w.index[node] {
			w.close(node)
		}
	}
}

// close makes a component of what is on the stack down to its root.
func (w *walk) close(root uint32) {
	c := w.calls
	for {
		node := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		c.component[node] = uint32(len(c.ends))
		c.order = append(c.order, node)
		if node == root {
			c.ends = append(c.ends, uint32(len(c.order)))
			return
		}
	}
}

// staticDepth adds heights along the calls that cannot come back, each component once, from the callees up.
func (m *module) staticDepth(w *walk) {
	c := w.calls
	depth := make([]uint64, len(c.ends))
	begin := uint32(0)
	for i, end := range c.ends {
		var own, below uint64
		for _, node := range c.order[begin:end] {
			if node < c.first {
				own = max(own, uint64(m.bodies[node].height))
			}
			for at := uint32(0); ; {
				to, next, ok := w.edge(node, at)
				if !ok {
					break
				}
				if to := c.component[to]; int(to) != i {
					below = max(below, depth[to])
				}
				at = next
			}
		}
		depth[i] = own + below
		if depth[i] > m.lim.depth {
			m.r.refuse("heights of functions that call each other without recursion: want together at most %d, got %d", m.lim.depth, depth[i])
			return
		}
		begin = end
	}
}
