package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import dev.strawman.plan.WatchedPlans;
import dev.strawman.unit.Freeze;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /** Events of a calendar file, each as its properties; refuses what does not nest. */
    private static List<Map<String, String>> events(String text) {
        assertTrue(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), "a line is too long");
        List<Map<String, String>> events = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (String line : text.replace("\n ", "").lines().toList()) {
            String name = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                assertEquals(open.isEmpty() ? "VCALENDAR" : "VEVENT", value);
                open.push(value);
                events.add(new TreeMap<>());
            } else if (name.equals("END")) {
                assertEquals(open.pop(), value);
            } else {
                assertEquals(null, events.getLast().put(name, value), "twice: " + name);
            }
        }
        assertTrue(open.isEmpty(), "still open: " + open);
        return events.subList(1, events.size());
    }

    @Test
    void aReaderUnderstandsTheFile() {
        List<Map<String, String>> events = events(Pages.of("payments").get("runbooks/calendar.ics"));
        TreeSet<String> uids = new TreeSet<>();
        for (Map<String, String> event : events) {
            assertTrue(uids.add(event.get("UID")), "twice: " + event.get("UID"));
            assertEquals("20270111T000000Z", event.get("DTSTAMP"));
            assertTrue(LocalDateTime.parse(event.get("DTSTART"), UTC).isBefore(LocalDateTime.parse(event.get("DTEND"), UTC)), event.toString());
            assertTrue(event.get("RRULE").matches("FREQ=(WEEKLY|MONTHLY|YEARLY;BYMONTH=\\d+)(;INTERVAL=\\d+)?(;BYDAY=-?\\d[A-Z]{2})?"), event.get("RRULE"));
        }
        assertEquals(20, events.size());
        Map<String, String> window = events.getFirst();
        assertEquals("20270112T100000Z", window.get("DTSTART"));
        assertEquals("20270112T120000Z", window.get("DTEND"));
    }

    private static String calendar(String zone) {
        return Pages.of(PackPlans.story("payments", "  model: devops", "  timeZone: " + zone + "\n  model: devops")).get("runbooks/calendar.ics");
    }

    @Test
    void timesAreThoseOfTheClockAtWork() {
        String text = calendar("Europe/London");
        assertTrue(text.contains("\nDTSTART;TZID=Europe/London:20270112T100000\nDTEND;TZID=Europe/London:20270112T120000\nRRULE:FREQ=WEEKLY\n"), text);
        assertTrue(text.contains("\nDTSTAMP:20270111T000000Z\n"), "when it was written is always UTC");
        assertFalse(text.contains("DTSTART:2027"), "no event without its zone");
        assertFalse(Pages.of("payments").get("runbooks/calendar.ics").contains("VTIMEZONE"));
        String page = Pages.of(PackPlans.story("payments", "  model: devops", "  timeZone: Europe/London\n  model: devops")).get("runbooks/calendar.md");
        assertTrue(page.contains("All times are Europe/London (`operations.timeZone`). ") && page.contains("| Window for changes | 2027-01-12, Tuesday 10:00-12:00 Europe/London | weekly |"), page);
        assertFalse(page.contains("UTC"), page);
    }

    /** A program that knows no zone but the one in the file changes its clocks when the place does. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Chicago", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "America/Nuuk"})
    void theFileDescribesTheZoneAsItIs(String zone) {
        TreeMap<LocalDateTime, String> offsets = new TreeMap<>();
        List<String> lines = calendar(zone).replace("\n ", "").lines().toList();
        List<String> described = lines.subList(lines.indexOf("BEGIN:VTIMEZONE"), lines.indexOf("END:VTIMEZONE"));
        assertEquals("TZID:" + zone, described.get(1));
        Map<String, String> season = new TreeMap<>();
        for (String line : described.subList(2, described.size())) {
            season.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            if (line.startsWith("END:")) {
                onsets(season).forEach(onset -> offsets.put(onset, season.get("TZOFFSETTO")));
                season.clear();
            }
        }
        ZoneId place = ZoneId.of(zone);
        for (LocalDateTime noon = LocalDateTime.of(2027, 1, 11, 12, 0); noon.getYear() < 2050; noon = noon.plusDays(1)) {
            String offset = offsets.floorEntry(noon).getValue();
            assertEquals(place.getRules().getOffset(noon), ZoneOffset.of(offset.substring(0, 3) + ":" + offset.substring(3)), noon.toString());
        }
    }

    /** When a part of a zone begins, up to 2050. */
    private static List<LocalDateTime> onsets(Map<String, String> season) {
        LocalDateTime first = LocalDateTime.parse(season.get("DTSTART"), LOCAL);
        List<LocalDateTime> onsets = new ArrayList<>(List.of(first));
        for (String day : season.getOrDefault("RDATE", "").split(",")) {
            if (!day.isEmpty()) {
                onsets.add(LocalDateTime.parse(day, LOCAL));
            }
        }
        Matcher rule = Pattern.compile("FREQ=YEARLY;BYMONTH=(\\d+);BYDAY=(-?\\d)([A-Z]{2})").matcher(season.getOrDefault("RRULE", ""));
        if (rule.matches()) {
            DayOfWeek weekday = Arrays.stream(DayOfWeek.values()).filter(day -> day.name().startsWith(rule.group(3))).findFirst().orElseThrow();
            for (int year = first.getYear() + 1; year < 2050; year++) {
                onsets.add(LocalDate.of(year, Integer.parseInt(rule.group(1)), 1).with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(rule.group(2)), weekday)).atTime(first.toLocalTime()));
            }
        }
        return onsets;
    }

    @Test
    void gameDaysSayWhichAlertShouldRingWhen() {
        String drill = events(Pages.of("payments").get("runbooks/calendar.ics")).stream().filter(event -> event.get("SUMMARY").equals("Game day: Kill one broker")).findFirst().orElseThrow()
                .get("DESCRIPTION");
        assertEquals("Strimzi: KafkaBrokersMissing within 6 min\\, strimzi/KafkaBrokersMissing.md (every year\\, outside of the freezes)", drill);
    }

    @Test
    void noGameDayLiesInAFreeze() {
        Freeze freeze = Freeze.of(List.of("15 November to 5 January")).getFirst();
        List<Map<String, String>> drills = events(Pages.of("payments").get("runbooks/calendar.ics")).stream().filter(event -> event.get("SUMMARY").startsWith("Game day")).toList();
        TreeSet<String> days = new TreeSet<>();
        for (Map<String, String> drill : drills) {
            LocalDateTime day = LocalDateTime.parse(drill.get("DTSTART"), UTC);
            String rule = "FREQ=YEARLY;BYMONTH=" + day.getMonthValue() + ";BYDAY=" + ((day.getDayOfMonth() - 1) / 7 + 1) + "WE";
            assertEquals(rule, drill.get("RRULE"));
            assertTrue(days.add(rule), "two on one day: " + rule);
            for (int year = 0; year < 28; year++) {
                LocalDate again = day.toLocalDate().plusYears(year).with(TemporalAdjusters.dayOfWeekInMonth((day.getDayOfMonth() - 1) / 7 + 1, DayOfWeek.WEDNESDAY));
                assertFalse(freeze.holds(again), drill.get("SUMMARY") + " " + again);
            }
        }
    }

    @Test
    void anAuthorityIsRenewedBeforeAFreezeAndNotInIt() {
        Map<String, String> renewal = events(Pages.of("payments").get("runbooks/calendar.ics")).stream().filter(event -> event.get("SUMMARY").equals("Certificate authorities")).findFirst().orElseThrow();
        assertEquals("20271114", renewal.get("DTSTART").substring(0, 8));
        assertEquals("FREQ=WEEKLY;INTERVAL=47", renewal.get("RRULE"));
        assertTrue(renewal.get("DESCRIPTION").contains("first before the freeze"), renewal.get("DESCRIPTION"));
    }

    @Test
    void aFreezeIsReadFromPlainWordsOnly() {
        assertEquals(List.of("--11-10 --01-07", "--12-20 --12-31"), Freeze.of(List.of("10 November to 7 January", "20 Dec - 31 Dec", "Black week", "40 May to 2 June")).stream()
                .map(freeze -> freeze.from() + " " + freeze.to()).toList());
    }

    @Test
    void aDrillIsTriedWhereThePlatformHasWhatIsBroken() {
        String page = Pages.of("payments").get("runbooks/calendar.md");
        assertTrue(page.lines().anyMatch(line -> line.startsWith("| Kill one broker | Strimzi |") && !line.contains("prod/eu-west-1,") && !line.contains("| dr/")), page);
        assertTrue(page.lines().anyMatch(line -> line.startsWith("| Stop the copy to the other region |") && line.contains("nothing outside of production has this")), page);
    }

    @Test
    void aFailoverIsDrilledOnEachPlatformThatCopies() {
        Map<String, String> drill = events(Pages.of("payments").get("runbooks/calendar.ics")).stream().filter(event -> event.get("SUMMARY").startsWith("Failover drill: ")).findFirst().orElseThrow();
        assertEquals("FREQ=WEEKLY;INTERVAL=26", drill.get("RRULE"));
        assertEquals("Strimzi: strimzi/region-failover.md\\; Amazon MSK: msk/region-failover.md\\; Confluent Cloud: confluent/region-failover.md (every 26 weeks (assumed))", drill.get("DESCRIPTION"));
        String page = Pages.of("payments").get("runbooks/calendar.md");
        assertTrue(page.contains("every 26 weeks is assumed"));
        assertFalse(Pages.of("notify").get("runbooks/calendar.md").contains("ailover"), "one region");
    }

    @Test
    void theCopyIsStoppedOnMskUntilTheAlertComesWhateverWatchesTheCluster() {
        for (String tools : List.of("[prometheus, grafana]", "[datadog]", "[cloudwatch]")) {
            List<String> drills = drills(PackPlans.watchedBy(tools));
            assertTrue(drills.contains("Stop the copy to the other region: msk/KafkaReplicationStopped.md"), tools);
        }
    }

    private static List<String> drills(Plan plan) {
        return Calendar.of(plan, Platform.of(plan)).drills().stream().map(drill -> drill.title() + ": " + drill.page()).toList();
    }

    @Test
    void aTemporaryEnvironmentEndsOnceAndIsNoPlaceForDrills() {
        Plan plan = PackPlans.story("payments", "{name: preprod, purpose: preprod,", "{name: preprod, purpose: preprod, lifetime: 30d,");
        SortedMap<String, String> pages = Pages.of(plan);
        Map<String, String> end = events(pages.get("runbooks/calendar.ics")).stream().filter(event -> event.get("SUMMARY").equals("End of the environment preprod")).findFirst().orElseThrow();
        assertEquals("20270210T100000Z FREQ=DAILY;COUNT=1", end.get("DTSTART") + " " + end.get("RRULE"));
        assertTrue(pages.get("runbooks/msk/remove-an-environment.md").contains("Temporary from the start: `preprod` 30d after it was set up (environments[preprod].lifetime)."));
        assertTrue(drillsIn(plan, "preprod").isEmpty());
        assertFalse(drillsIn(Pages.plan("payments"), "preprod").isEmpty());
    }

    private static List<String> drillsIn(Plan plan, String environment) {
        return Calendar.of(plan, Platform.of(plan)).drills().stream().filter(drill -> drill.cluster().site().environment().equals(environment)).map(Calendar.Drill::title).toList();
    }

    @Test
    void noDayIsMadeUp() {
        var pages = Pages.of("rentals");
        assertFalse(pages.containsKey("runbooks/calendar.ics"));
        assertTrue(pages.get("runbooks/calendar.md").contains("there is no calendar file. Set `plan.start`"));
        assertFalse(pages.get("runbooks/calendar.md").matches("(?s).*20\\d\\d-\\d\\d-\\d\\d.*"));
    }

    @ParameterizedTest
    @CsvSource({"weekly, FREQ=WEEKLY", "Monthly, FREQ=MONTHLY", "every two weeks, FREQ=WEEKLY;INTERVAL=2", "every quarter, FREQ=MONTHLY;INTERVAL=3", "half-yearly, FREQ=MONTHLY;INTERVAL=6", "annually, FREQ=YEARLY", "when the vendor says so, ''"})
    void plainWordsBecomeRules(String words, String rule) {
        assertEquals(rule, Calendar.repeat(words));
    }

    @Test
    void accessIsReviewedAndReportedAsOftenAsWasCaptured() {
        SortedMap<String, String> pages = Pages.of(PackPlans.story("payments", "audit:\n", "audit:\n  reviewCadence: every six months\n",
                "{report: access report, frequency: quarterly, receiver: ciso}", "{report: access report, frequency: yearly, receiver: ciso}"));
        assertTrue(pages.get("runbooks/calendar.md").contains(" | every six months | access-review.md of the platform |"), pages.get("runbooks/calendar.md"));
        assertTrue(pages.get("runbooks/calendar.md").contains("| Report: access report | ") && pages.get("runbooks/calendar.md").contains(" | every year | To ciso (compliance.reporting) |"), pages.get("runbooks/calendar.md"));
        Map<String, String> report = events(pages.get("runbooks/calendar.ics")).stream().filter(event -> event.get("SUMMARY").equals("Report: access report")).findFirst().orElseThrow();
        assertEquals("20280112T100000Z FREQ=YEARLY;BYMONTH=1;BYDAY=2WE", report.get("DTSTART") + " " + report.get("RRULE"));
        assertTrue(pages.get("runbooks/msk/access-review.md").contains("Every six months ([calendar](../calendar.md))"));
        assertTrue(Pages.of("payments").get("runbooks/msk/access-review.md").contains("Every three months (assumed) ([calendar](../calendar.md))"));
    }

    @Test
    void onlyWhatThePlanHasIsRotated() {
        assertEquals(List.of("Keys for data at rest"), rotations(WatchedPlans.onMsk("msk-express", 3)), "roles of AWS have nothing that ends");
        assertEquals(List.of("Client certificates and credentials", "Certificate authorities", "Keys for data at rest"), rotations(Pages.plan("payments")));
        Plan passwords = Pages.plan("rentals");
        assertEquals(List.of("Credentials", "Keys for data at rest"), rotations(onMsk(passwords)));
    }

    private static Plan onMsk(Plan plan) {
        return new Plan(plan.client(), plan.sites(), plan.on("msk"), plan.watch(), plan.exclusions(), plan.decisions(), plan.assumptions(), plan.questions(), plan.delivery(), plan.estate(),
                plan.pins(), plan.platforms(), plan.figures(), plan.captures());
    }

    private static List<String> rotations(Plan plan) {
        return Calendar.of(plan, Platform.of(plan)).events().stream().filter(event -> event.how().startsWith("certificate-and-key-rotation.md")).map(Calendar.Event::title).toList();
    }

    @Test
    void freezesAreToldInTheWordsOfTheRoom() {
        assertTrue(Pages.of("payments").get("runbooks/calendar.md").contains("Nothing changes in: 15 November to 5 January"));
    }
}
