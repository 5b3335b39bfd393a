package hostabi

// Limits of what a task may hand to the host (docs/spec/hostabi.md §7).
const (
	MaxLog     = 64 << 10 // bytes that a task may log in all
	MaxMessage = 4 << 10  // bytes of one message of log or fail
)

// limits bound what one task can make the host hold or do. Each is looked at before what it bounds is used. Beside them there are the
// limits of the terms, and the bounds of memory.
type limits struct {
	log, message int // MaxLog, MaxMessage

	paramName  uint32 // bytes of a name that param_get is asked for
	secretName uint32 // and secret_get
	handles    int    // of statements, open at once

	vectors     uint32 // buffers, or subscriptions, that one call may name
	descriptors uint32 // open at once, streams and the two folders included
	entries     int    // files and folders below /out, removed ones that are still open included
	outPath     int    // bytes of a path below /out
	path        uint32 // bytes of a path that a call names
}

// standard are the limits that hold.
func standard() limits {
	return limits{
		log: MaxLog, message: MaxMessage,
		paramName: maxParamName, secretName: maxSecretName, handles: 64,
		vectors: 1_024, descriptors: 64, entries: 1_024, outPath: 95, path: 4_096,
	}
}
