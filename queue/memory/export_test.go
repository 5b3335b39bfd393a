package memory

// Leases returns how many leases q remembers, cancelled ones included.
func Leases(q *Queue) int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.leases)
}
