import type { FileFault } from '../../services/incident/evidence/store';
import type { Locale } from '../../services/people/roles';

/** Files with a report. */
const nl = {
  eyebrow: 'Bestanden',
  receivedTitle: (count: number): string =>
    count === 1 ? 'Bij welke melding hoort dit?' : 'Bij welke melding horen deze?',
  receivedSummary: 'Bij welke melding hoort dit bestand?',
  waitingTitle: (count: number): string =>
    count === 1 ? 'Ik bewaar dit voor je melding' : 'Ik bewaar deze voor je melding',
  waiting: 'Meld wat er is gebeurd: dan gaat het mee.',
  choosing: 'Bij een melding doen',
  unnamed: (number: number): string => `Foto ${number}`,
  received: 'Ontvangen',
  refused: 'Niet bewaard',
  refusedTitle: 'Dit bestand kan ik niet bewaren',
  refusedAll: 'Er is niets bewaard.',
  fault: {
    type: 'Dit soort bestand neem ik niet aan. Wel: PDF, foto, tekst, mail, Word, Excel, PowerPoint of zip.',
    content: 'De inhoud past niet bij de naam van het bestand.',
    place: 'Dit staat op een plek waar ik niet bij mag. Sla het op en stuur het als bestand.',
    size: 'Het is te groot. Het mag 25 MB zijn.',
    unreachable: 'Ik kon het niet ophalen. Sla het op en stuur het nog een keer als bestand.',
    full: 'Er wachten al veel bestanden van jou. Zeg eerst waar ze bij horen, of gooi ze weg.',
    crowded: 'Er wachten nu te veel bestanden. Stuur het later nog een keer.',
    tooMany: 'Stuur er niet meer dan vijf tegelijk.',
  } satisfies Record<FileFault | 'tooMany', string>,
  minimal: 'Stuur niet meer gegevens van anderen mee dan nodig is.',
  expires: 'Zeg binnen een dag waar het bij hoort; daarna verdwijnt het.',
  choose: 'Melding',
  attach: 'Toevoegen',
  discard: 'Weggooien',
  discarded: 'Het bestand is weggegooid.',
  attached: (id: string) => `Het staat bij ${id}. FG en vervangers kunnen het openen.`,
  attachedTitle: 'Toegevoegd',
  title: 'Bewijs',
  count: (count: number): string => (count === 1 ? '1 bestand' : `${count} bestanden`),
  none: 'Bij deze melding zijn geen bestanden.',
  how: 'Stuur een bestand in deze chat om het hier bij te zetten. Openen komt in het toegangslogboek.',
  by: (name: string, when: string) => `${name}, ${when}`,
  reporter: 'De melder',
  hash: (sha256: string) => `SHA-256 ${sha256.slice(0, 16)}…`,
  removed: (when: string) => `Verwijderd op ${when} na de bewaartermijn; de hash blijft.`,
  size: (bytes: number) => sizeOf(bytes).replace('.', ','),
  file: 'bewijs',
};

const en: typeof nl = {
  eyebrow: 'Files',
  receivedTitle: (count) =>
    count === 1 ? 'Which report does this belong to?' : 'Which report do these belong to?',
  receivedSummary: 'Which report does this file belong to?',
  waitingTitle: (count) => (count === 1 ? 'I keep this for your report' : 'I keep these for your report'),
  waiting: 'Report what happened: then it goes along.',
  choosing: 'Add to a report',
  unnamed: (number) => `Photo ${number}`,
  received: 'Received',
  refused: 'Not kept',
  refusedTitle: 'This file cannot be kept',
  refusedAll: 'Nothing was kept.',
  fault: {
    type: 'This file type isn’t accepted. Use PDF, photo, text, mail, Word, Excel, PowerPoint and zip.',
    content: 'What is in it does not match its name.',
    place: 'This is in a place I may not go. Save it and send it as a file.',
    size: 'It is too large. It may be 25 MB.',
    unreachable: 'I could not fetch it. Save it and send it once more as a file.',
    full: 'Many files of yours are waiting. Say first what they belong to, or throw them away.',
    crowded: 'Too many files are waiting now. Send it once more later.',
    tooMany: 'Send no more than five at once.',
  },
  minimal: 'Do not send more data of others than needed.',
  expires: 'Choose the report within a day, or the file will be deleted.',
  choose: 'Report',
  attach: 'Add',
  discard: 'Delete',
  discarded: 'The file was thrown away.',
  attached: (id) => `Added to ${id}. The DPO and the deputies can open it.`,
  attachedTitle: 'Added',
  title: 'Evidence',
  count: (count) => (count === 1 ? '1 file' : `${count} files`),
  none: 'There are no files with this report.',
  how: 'Send a file in this chat to put it here. Opening a file is logged.',
  by: (name, when) => `${name}, ${when}`,
  reporter: 'The reporter',
  hash: (sha256) => `SHA-256 ${sha256.slice(0, 16)}…`,
  removed: (when) => `Deleted on ${when} after its retention period; the hash stays.`,
  size: (bytes) => sizeOf(bytes),
  file: 'evidence',
};

const kilo = 1_024;
const sizeOf = (bytes: number): string =>
  bytes < kilo * kilo
    ? `${Math.max(1, Math.round(bytes / kilo))} kB`
    : `${(bytes / (kilo * kilo)).toFixed(1)} MB`;

export const evidenceTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
