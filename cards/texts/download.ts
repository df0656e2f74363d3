import type { Locale } from '../../services/people/roles';

/** A file that somebody fetches once. */
const nl = {
  cardEyebrow: 'Export',
  cardTitle: 'Je bestand staat klaar',
  cardSummary: 'Een bestand staat klaar',
  card: 'De link werkt één keer en vijf minuten lang. Stuur hem niet door: er staan gegevens van mensen in.',
  below: 'Het staat hieronder.',
  link: 'Ophalen',
  title: 'Je bestand staat klaar',
  text: 'Deze link werkt één keer.',
  button: 'Downloaden',
  goneTitle: 'Deze link werkt niet meer',
  gone: 'De link is gebruikt of verlopen. Vraag in Teams een nieuwe.',
  busyTitle: 'Even wachten',
  busy: 'Dit ging te vaak achter elkaar. Wacht een paar minuten en probeer het dan opnieuw.',
};

const en: typeof nl = {
  cardEyebrow: 'Export',
  cardTitle: 'Your file is ready',
  cardSummary: 'A file is ready',
  card: 'The link works once, for five minutes. Don’t share the link: the file contains personal data.',
  below: 'It is below.',
  link: 'Download',
  title: 'Your file is ready',
  text: 'This link works once.',
  button: 'Download',
  goneTitle: 'This link does not work any more',
  gone: 'The link was used or has expired. Ask for a new one in Teams.',
  busyTitle: 'One moment',
  busy: 'That was too often. Wait a few minutes and try again.',
};

export const downloadTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
