import type { IncidentKind } from '../../../../services/people/incident-settings';
import { incidentWords, proposeKind } from '../../../../services/incident/proposal';

/**
 * What people type, and what it is about; the rates over many sentences are measured in
 * test/unit/bot/sentences.test.ts.
 */
const sentences: Partial<Record<IncidentKind | 'none', readonly string[]>> = {
  data_minimisation: [
    'dataminimalisatie niet toegepast',
    'oude gegevens te lang bewaard',
    'BSN nummers bewaard die niet nodig zijn',
    'data kept longer than needed',
  ],
  unlawful_instruction: [
    'onrechtmatige opdracht gekregen',
    'klant vraagt iets dat volgens de wet niet mag',
    'my manager wants something illegal',
    'leidinggevende: in strijd met de AVG',
  ],
  email_cc_instead_of_bcc: ['iedereen in de cc gezet', 'bcc vergeten', 'alle ontvangers zien elkaars mail'],
  key_or_tag_lost: [
    'sleutel kwijt',
    'toegangspas verloren',
    'badge gestolen',
    'druppel ligt ergens, vergeten',
    'lost my key',
  ],
  device_media_paper_lost_stolen: [
    'laptop gestolen',
    'usb-stick verloren in de trein',
    'phone left in a taxi',
    'dossier laten liggen in de trein',
    'map met ordners kwijt',
    'notebook nergens te vinden',
  ],
  mail_returned_opened: [
    'brief geopend retour gekomen',
    'envelop kwam opengescheurd terug',
    'letter returned opened',
  ],
  mail_lost: [
    'pakket met stukken kwijt bij PostNL',
    'aangetekende brief nooit aangekomen',
    'parcel never arrived',
  ],
  found_print: ['uitdraai op de printer gevonden', 'papieren gevonden in de gang', 'afdruk bij de copier'],
  hacking_malware_phishing: [
    'phishing ontvangen',
    'op een link geklikt',
    'wachtwoord ingevuld op nepsite',
    'ransomware, alles versleuteld',
    'alle bestanden op de server zijn gegijzeld door ransomware, we weten niet of er iets gekopieerd is',
    'een hacker heeft de dossiers op de gedeelde schijf gekopieerd, iedereen kan erbij',
    'files copied by hackers, client record open to everyone',
    'hackers hebben onze gegevens gekopieerd',
    'we zijn gehackt, er lag een briefje met losgeld bij de printer',
    'link in een bericht',
    'verdacht bericht van een oplichter',
  ],
  mail_wrong_recipient: [
    'brief naar het verkeerde adres',
    'post verwisseld',
    'letter sent to the wrong person',
  ],
  own_device: ['werk op mijn eigen laptop', 'prive telefoon gebruikt', 'using a personal device'],
  published_by_accident: ['lijst op de website gepubliceerd', 'online geplaatst', 'posted on linkedin'],
  share_too_open: [
    'netwerkmap openbaar voor iedereen',
    'sharepoint voor de hele organisatie toegankelijk',
    'folder visible to everyone',
  ],
  wrong_file: ['stuk in het verkeerde klantdossier opgeslagen', 'fout dossier gekoppeld'],
  email_wrong_recipient: [
    'mail naar verkeerde ontvanger',
    'ik heb salarisstroken naar de verkeerde klant gestuurd',
    'sent the payslips to the wrong client',
    'bijlage fout gemaild',
    'loonlijst aan een ander bedrijf verstuurd',
    'payslips sent to the wrong company',
    'email sent to the wrong recipient',
  ],
  authorisation_error: ['te veel rechten in het systeem', 'account heeft toegang', 'permissions not removed'],
  process_deviation: ['procedure overgeslagen', 'afwijking van de werkwijze', 'we skipped a step'],
  none: [
    'goedemorgen',
    '',
    'koffie is op',
    'vergadering verzet',
    'loonlijst gekopieerd',
    'uitnodiging verstuurd',
  ],
};

const cases = Object.entries(sentences).flatMap(([kind, said]) => said.map((text) => [text, kind] as const));

test.each(cases)('%j is about %s', (text, kind) => {
  expect(proposeKind(text)).toBe(kind === 'none' ? null : kind);
});

test('a mistake in a word does no harm, capitals neither', () => {
  expect(proposeKind('LAPOTP GESTOLEN')).toBe('device_media_paper_lost_stolen');
  expect(proposeKind('sleutl verloren')).toBe('key_or_tag_lost');
});

test('the words by which a report is recognised are all of them, each a word', () => {
  for (const word of ['laptop', 'phishing', 'sleutel', 'bcc', 'onrechtmatig'])
    expect(incidentWords).toContain(word);
  for (const word of incidentWords) expect(word).toMatch(/^[a-z]+$/);
});
