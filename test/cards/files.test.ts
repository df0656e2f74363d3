import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { type CalendarEvent, calendarFile } from '../../cards/calendar/event';
import { barChart } from '../../cards/charts/bars';
import { type PdfReport, toPdf } from '../../cards/sheets/pdf';

const event: CalendarEvent = {
  uid: 'KS-0001@optimo-veilig',
  sequence: 2,
  title: 'AVG; voor, iedereen',
  description: 'Neem mee:\nlaptop',
  location: 'De kantine',
  url: 'https://teams.example/j?a=1,2;3',
  stamp: new Date('2026-11-23T08:00:00Z'),
  start: new Date('2026-12-10T09:00:00Z'),
  end: new Date('2026-12-10T10:00:00Z'),
  cancelled: false,
};

/** Content lines, unfolded (RFC 5545 §3.1); a line other than `NAME:value` is a hole in the escaping. */
function contentOf(file: Buffer): readonly string[] {
  const text = file.toString('utf8');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '');
}
const namesOf = (file: Buffer): readonly string[] =>
  contentOf(file).map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line);

test('[D21] an appointment in UTC with an alarm; the same event is the same bytes, and lines are folded', async () => {
  const file = await calendarFile(event);
  expect(contentOf(file)).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:KS-0001@optimo-veilig',
      'SEQUENCE:2',
      'DTSTAMP:20261123T080000Z',
      'DTSTART:20261210T090000Z',
      'DTEND:20261210T100000Z',
      'SUMMARY:AVG\\; voor\\, iedereen',
      'DESCRIPTION:Neem mee:\\nlaptop',
      'TRIGGER:-PT1H',
      'STATUS:CONFIRMED',
    ]),
  );
  expect((await calendarFile(event)).equals(file)).toBe(true);
  const long = await calendarFile({ ...event, title: 'é'.repeat(300) });
  for (const line of long.toString('utf8').split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('[D21] what does not take place says so, and rings no more', async () => {
  const lines = contentOf(await calendarFile({ ...event, sequence: 3, cancelled: true }));
  expect(lines).toEqual(
    expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:3', 'UID:KS-0001@optimo-veilig']),
  );
  expect(lines).not.toContain('BEGIN:VALARM');
});

test('[S36] nothing in an appointment is there to mislead', async () => {
  const odd = 'voor\u202E\u200B\u0000\u0007na';
  const lines = contentOf(await calendarFile({ ...event, title: odd, location: odd, description: odd }));
  expect(lines.filter((line) => line.endsWith(':voorna'))).toHaveLength(4);
});

test('whatever is in title, place and description, it makes no line of its own', async () => {
  const names = namesOf(await calendarFile(event));
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
      'a\rATTENDEE:mailto:x@y',
      'a\n b',
      ';,:\\',
      '\u2028BEGIN:VALARM',
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (title, location, description) => {
      const file = await calendarFile({
        ...event,
        title: `x${title}`,
        location: `x${location}`,
        description: `x${description}`,
      });
      expect(namesOf(file)).toEqual(names);
    }),
  );
});

const report: PdfReport = {
  title: 'Bewijs',
  language: 'nl',
  madeAt: new Date('2026-12-31T00:00:00Z'),
  lines: ['Periode'],
  footer: 'Voet',
  tables: [
    {
      name: 'Bewijs',
      columns: [
        { title: 'Naam', width: 20 },
        { title: 'Wanneer', width: 20 },
      ],
      rows: Array.from({ length: 90 }, (_, at) => [`Łukasz Žižka ${at}`, new Date('2026-12-10T09:00:00Z')]),
    },
  ],
};

test('[D18] a report is the same bytes again, also in another process, on as many pages as it needs', async () => {
  const here = await toPdf(report);
  expect((await toPdf(report)).equals(here)).toBe(true);
  // Dates do not survive JSON: the other process recreates them.
  const script = `
    const report = ${JSON.stringify(report)};
    report.madeAt = new Date(report.madeAt);
    for (const row of report.tables[0].rows) row[1] = new Date(row[1]);
    require('./dist/cards/sheets/pdf.js').toPdf(report).then((pdf) => process.stdout.write(pdf));`;
  const there = spawnSync(process.execPath, ['-e', script], { maxBuffer: 10_000_000 });
  expect(there.stderr.toString()).toBe('');
  expect(there.stdout.equals(here)).toBe(true);
  expect(here.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(4);
});

test('[D25] a chart is the same picture again, small enough for a card, and its words are data', async () => {
  const bars = Array.from({ length: 6 }, (_, at) => ({
    label: `<script>&"${'Dienst'.repeat(4)} ${at}`,
    share: at / 6,
    note: `${at} % (${at} van 6)`,
  }));
  const picture = await barChart(bars);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeLessThan(9_000);
  expect((await barChart(bars)).equals(picture)).toBe(true);
  const other = await barChart(bars.map((bar) => ({ ...bar, share: 1 })));
  expect(other.equals(picture)).toBe(false);
  await expect(
    barChart(Array.from({ length: 13 }, () => ({ label: '', share: 0, note: '' }))),
  ).rejects.toThrow(RangeError);
});
