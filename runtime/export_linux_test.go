package runtime

import "slices"

// KeepMemory makes instances that wait for a task take what their memories hold whenever they are restored for what they are to hold.
func (a *App) KeepMemory() {
	for _, in := range a.idle.instances {
		size := in.memory.image.size()
		in.memory.image = &image{fd: -1, bytes: in.memory.space[:size], written: slices.Repeat([]bool{true}, int(size/page)), runs: []span{{0, uint32(size)}}}
	}
}
