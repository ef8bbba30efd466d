package cli

import (
	"os/user"
	"testing"
)

func TestTheNameOfAnAccountStandsWithoutItsMachine(t *testing.T) {
	for want, u := range map[string]user.User{
		"Rahmah Hidayati": {Name: "Rahmah Hidayati", Username: `DINAS\rahmah`},
		"rahmah":          {Username: `DINAS\rahmah`},
		"operator":        {Name: `PC-03\operator`, Username: `PC-03\operator`},
		"umum":            {Username: "umum"},
		"":                {},
	} {
		if got := nameOf(&u); got != want {
			t.Errorf("%+v is called %q, want %q", u, got, want)
		}
	}
}
