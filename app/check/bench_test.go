package check_test

import "testing"

func BenchmarkCheckRPKP(b *testing.B) {
	f := paper(b, plan)
	b.ResetTimer()
	for b.Loop() {
		f.check()
	}
}
