package sample

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"pena/app/compose"
	"pena/model"
)

var now = time.Date(2025, 7, 21, 8, 0, 0, 0, time.UTC)

func sets() map[string]Set { return map[string]Set{"Build": Build(now), "Extreme": Extreme(now)} }

func TestTheProgrammeIsThatOfTheThreeKabupaten(t *testing.T) {
	set := Build(now)
	want := []struct{ regency, audience string }{{"63.01", "2025-07-28"}, {"63.02", "2025-08-05"}, {"63.11", "2025-08-06"}}
	if len(set.Kawasan) != len(want) {
		t.Fatalf("%d kawasan, want %d", len(set.Kawasan), len(want))
	}
	for i, w := range want {
		k := set.Kawasan[i]
		if k.Regency != w.regency {
			t.Errorf("kawasan %d lies in %s, want %s", i, k.Regency, w.regency)
		}
		if got := k.Meetings[0].Date.String(); got != w.audience {
			t.Errorf("%s: audiensi on %s, want %s", k.Name, got, w.audience)
		}
		var chair string
		for _, m := range k.Team.Members {
			if m.Position == "Ketua" {
				chair = m.Office
			}
		}
		if want := "Sekretaris Daerah Kabupaten " + regencyName(k.Regency); chair != want {
			t.Errorf("%s: the TKPKP is chaired by %q, want %q", k.Name, chair, want)
		}
	}
}

func TestEveryMemberIsADesaOfTheKabupatenAndNoKelurahan(t *testing.T) {
	for name, set := range sets() {
		for _, k := range set.Kawasan {
			seen := map[string]bool{}
			var area int64
			for _, m := range k.Members {
				if desaName(m.Code) == "" {
					t.Errorf("%s: %s: no desa %s", name, k.Name, m.Code)
				}
				if !strings.HasPrefix(m.Code, k.Regency+".") {
					t.Errorf("%s: %s lies outside %s", name, m.Code, k.Regency)
				}
				if m.Code[9] != '2' {
					t.Errorf("%s: %s is no desa but a kelurahan", name, m.Code)
				}
				if seen[m.Code] {
					t.Errorf("%s: %s stands twice", name, m.Code)
				}
				seen[m.Code] = true
				area += m.AreaM2
			}
			if area != k.AreaM2 {
				t.Errorf("%s: %s: the desa have %d m2, the kawasan %d", name, k.Name, area, k.AreaM2)
			}
			for _, c := range k.BUMDesma.Capital {
				if !seen[c.Code] {
					t.Errorf("%s: capital of %s, which is no member", name, c.Code)
				}
			}
			for _, m := range k.Meetings {
				if m.Desa != "" && !seen[m.Desa] {
					t.Errorf("%s: %q is held in %s, which is no member", name, m.Title, m.Desa)
				}
			}
		}
	}
}

func TestTheSetsReadBackFromJSONAsTheyWere(t *testing.T) {
	for name, set := range sets() {
		first, err := json.Marshal(set)
		if err != nil {
			t.Fatal(err)
		}
		var back Set
		if err := json.Unmarshal(first, &back); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		second, err := json.Marshal(back)
		if err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s: not the same after a round trip (%v)", name, err)
		}
		if !reflect.DeepEqual(set.Kawasan, back.Kawasan) {
			t.Errorf("%s: the dossiers changed in a round trip", name)
		}
	}
	a, _ := json.Marshal(Build(now))
	b, _ := json.Marshal(Build(now))
	if !bytes.Equal(a, b) {
		t.Error("Build gives other bytes when called again")
	}
}

func TestEveryRecordIsMarkedAndNoIDIsTwice(t *testing.T) {
	for name, set := range sets() {
		seen := map[model.ID]bool{}
		check := func(id model.ID, sample bool) {
			if !sample || id == "" || seen[id] {
				t.Errorf("%s: record %q is not marked, has no id, or its id stands twice", name, id)
			}
			seen[id] = true
		}
		for i := range set.Kawasan {
			k := &set.Kawasan[i]
			check(k.ID, k.Sample)
			if err := model.CheckKawasan(k); err != nil {
				t.Errorf("%s: %s: %v", name, k.Name, err)
			}
			for _, m := range k.Meetings {
				check(m.ID, true)
			}
		}
		for _, b := range set.Bodies {
			check(b.ID, b.Sample)
			if err := model.CheckBody(&b); err != nil {
				t.Errorf("%s: %s: %v", name, b.Name, err)
			}
		}
		for _, p := range set.People {
			check(p.ID, p.Sample)
			if err := model.CheckPerson(&p); err != nil {
				t.Errorf("%s: %s: %v", name, p.Name, err)
			}
		}
		for _, d := range set.Documents {
			check(d.ID, d.Sample)
			if !seen[d.Kawasan] {
				t.Errorf("%s: %s belongs to no kawasan of the set", name, d.Title)
			}
			if d.Meeting != "" && !seen[d.Meeting] {
				t.Errorf("%s: %s names no meeting of the set", name, d.Title)
			}
			if err := model.CheckText(d.Text); err != nil {
				t.Errorf("%s: %s: %v", name, d.Title, err)
			}
		}
		for _, k := range set.Kawasan {
			for _, m := range k.Team.Members {
				if m.Person != "" && !seen[m.Person] {
					t.Errorf("%s: %s of the team is no person of the set", name, m.Office)
				}
			}
		}
	}
}

func TestEveryPersonIsAPlaceholder(t *testing.T) {
	set := Build(now)
	for _, p := range set.People {
		if !strings.HasPrefix(p.Name, "[Nama ") || !strings.HasSuffix(p.Name, "]") {
			t.Errorf("%q could be a person", p.Name)
		}
		if p.NIP != "" && !strings.HasPrefix(p.NIP, "[") {
			t.Errorf("%q could be a NIP", p.NIP)
		}
	}
	for _, k := range set.Kawasan {
		for _, m := range k.Meetings {
			for _, a := range m.Present {
				if !strings.HasPrefix(a.Name, "[Nama ") {
					t.Errorf("%q could be a person", a.Name)
				}
			}
		}
	}
	all, err := json.Marshal(set)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range realPeople(t) {
		if bytes.Contains(all, []byte(name)) {
			t.Errorf("the sample names a real person: %s", name)
		}
	}
}

// realPeople are the names that the sources of the sample mention.
func realPeople(t *testing.T) []string {
	b, err := os.ReadFile("testdata/nama-nyata.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := strings.Fields(strings.ReplaceAll(string(b), "\n", " "))
	if len(names) == 0 {
		t.Fatal("testdata/nama-nyata.txt is empty")
	}
	return names
}

func TestEveryKindHasASampleOfTanahLautWithAllRequiredAnswers(t *testing.T) {
	set := Build(now)
	for _, kind := range compose.Shipped().All() {
		var found *model.Document
		for _, d := range set.Documents {
			if d.Kind == kind.Key && d.Kawasan == id("kawasan/tanah-laut") {
				found = d
			}
		}
		if found == nil {
			t.Errorf("no %s for Tanah Laut", kind.Key)
			continue
		}
		for key, answer := range found.Fields {
			f := kind.Field(key)
			if f == nil {
				t.Errorf("%s: answers %s, which is not asked", kind.Key, key)
			} else if err := compose.CheckField(*f, answer); err != nil {
				t.Errorf("%s: %v", kind.Key, err)
			}
		}
		asked := map[string]bool{}
		for _, f := range compose.Form(kind, found, set.Facts(found.Kawasan)) {
			asked[f.Def.Key] = true
		}
		for _, f := range kind.Fields {
			if f.Required && !f.Retired && asked[f.Key] && f.From == "" && f.Default == "" && f.Type != compose.TypeMeeting && found.Fields[f.Key] == "" {
				t.Errorf("%s: %s is not answered", kind.Key, f.Key)
			}
		}
	}
}

func TestTheRPKPOfTanahLautIsWhollyWrittenAndItsSumsAgree(t *testing.T) {
	var plan paper
	for _, p := range readPapers() {
		if p.Kind == "rpkp" {
			plan = p
		}
	}
	set := Build(now)
	for _, d := range set.Documents {
		if d.Kind != "rpkp" {
			continue
		}
		model.Walk(d.Text, func(n *model.Node, _ []*model.Node) bool {
			if strings.Contains(n.Text, "[isi") {
				t.Errorf("left to write: %s", n.Text)
			}
			return true
		})
	}
	bySource, want := map[string]int64{}, map[string]int64{}
	add := func(sums map[string]int64, source string, years cell) {
		for _, y := range years {
			if y == "" {
				continue
			}
			n, err := strconv.ParseInt(y, 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			sums[source] += n
		}
	}
	for _, r := range plan.Rows["matriks-program"] {
		add(bySource, r[6][0], r[5])
	}
	for _, r := range plan.Rows["sumber-dana"] {
		add(want, r[0][0], r[1])
	}
	if len(want) == 0 || !reflect.DeepEqual(bySource, want) {
		t.Errorf("the matrix sums to %v by source, the table of sources says %v", bySource, want)
	}
}

func TestTheExtremeSetIsAsLargeAsItSays(t *testing.T) {
	set := Extreme(now)
	k := set.Kawasan[0]
	if len(k.Members) != 27 || len(k.Meetings[0].Present) != 120 {
		t.Errorf("%d desa and %d present, want 27 and 120", len(k.Members), len(k.Meetings[0].Present))
	}
	longest := 0
	for _, p := range set.People {
		longest = max(longest, len(p.FrontTitle+" "+p.Name+", "+p.BackTitle))
	}
	if longest < 60 {
		t.Errorf("the longest name has %d characters, want 60", longest)
	}
	for _, d := range set.Documents {
		counts := map[string]int{"mengingat": 12, "tembusan": 15}
		for part, want := range counts {
			if n := model.Find(d.Text, part); n != nil && len(n.Children) < want {
				t.Errorf("%s: %s has %d items, want %d at least", d.Kind, part, len(n.Children), want)
			}
		}
		if hal := d.Fields["hal"]; hal != "" && len(hal) < 200 {
			t.Errorf("%s: hal is too short for four lines: %q", d.Kind, hal)
		}
	}
}

var uuidForm = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

func TestIdsAreUUIDsOfVersionFive(t *testing.T) {
	if got := string(id("kawasan/tanah-laut")); !uuidForm.MatchString(got) {
		t.Errorf("%q is no UUID of version 5", got)
	}
}
