package settings

import (
	"errors"
	"testing"
)

func TestEnd_tells_of_a_part_that_cannot_be_ended_when_another_can(t *testing.T) {
	s := &Settings{}
	full := errors.New("disk full")
	if s.ended(full) || !s.ended(nil) {
		t.Error("a part that could not be ended counts as ended, or the reverse")
	}
	if !errors.Is(s.stuck, full) {
		t.Errorf("stuck is %v; want what the first part said", s.stuck)
	}
}
