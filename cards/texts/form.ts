import type { FaultCode } from '../../services/incident/form';
import type { Locale } from '../../services/people/roles';

/** The form an employee fills in. Facts only: nobody is asked for a legal judgement (domain §7.3, clause 40). */
const nl = {
  eyebrow: 'Melden',
  title: 'Wat is er gebeurd?',
  summary: 'Formulier om een beveiligingsincident te melden',
  intro:
    'Eén zin is genoeg. We sturen je melding meteen naar de FG (functionaris voor gegevensbescherming) en de vervangers. Gaat het over een van hen? Vul dat hieronder in: dan krijgt die persoon de melding niet.',
  privacy:
    'Schrijf geen namen of nummers van mensen op als het niet nodig is. Een BSN, een IBAN en lijsten met e-mailadressen of telefoonnummers maken we onleesbaar.',
  filesHow: 'Heb je een foto of een bestand? Stuur het in je eigen chat met mij, ook nu nog. Het gaat mee.',
  filesGoAlong: (count: number): string =>
    count === 1 ? 'Het bestand dat je stuurde, gaat mee.' : `De ${count} bestanden die je stuurde, gaan mee.`,
  expiredTitle: 'Het formulier stond te lang open',
  expired: 'Wat je had ingevuld staat er nog. Druk nog een keer op Melden.',
  cutTitle: 'Je bericht is te lang',
  cut: 'Het laatste stuk past er niet bij. Meld eerst, vul daarna aan.',
  faultsTitle: 'Nog niet verstuurd',
  firstAid: 'Doe dit nu meteen',
  /** A step that ends with who to call, and the number. */
  callAt: (step: string, phone: string) => `${step.replace(/\.$/, '')}: ${phone}.`,
  more: 'Meer vertellen (niet verplicht)',
  report: 'Melden',
  next: 'Toon wat ik nu moet doen',
  what: 'Vertel in je eigen woorden wat er is gebeurd',
  whatError: 'Schrijf kort op wat er is gebeurd.',
  whatExample: 'Bijvoorbeeld: ik ben mijn laptop kwijt in de trein.',
  kind: 'Wat is er misgegaan? (niet verplicht)',
  kindProposed: 'Wat is er misgegaan? Klopt dit? Zo niet, kies iets anders.',
  noKind: 'Kies wat er het best bij past',
  noticed: 'Wanneer merkte je het? (niet verplicht)',
  noticedDate: 'Op welke dag merkte je het? (als het langer geleden is)',
  noticedTime: 'Hoe laat ongeveer?',
  dataOf: 'Van wie zijn de gegevens?',
  clients: 'Om welke klant gaat het?',
  clientsCut: 'Staat de klant er niet bij? Schrijf de naam dan in je verhaal.',
  peopleCount: 'Om hoeveel mensen gaat het ongeveer?',
  peopleExample: 'Bijvoorbeeld: 25. Weet je het niet? Laat het leeg.',
  done: 'Wat heb je al gedaan?',
  about: 'Gaat het over een collega?',
  aboutHint: 'Wie je hier kiest, krijgt de melding niet te zien.',
  /** For somebody who is shown no colleagues to choose from. */
  aboutTyped: {
    label: 'Gaat het over iemand die hier werkt?',
    hint: 'Voor- en achternaam. Wie je hier noemt, krijgt de melding niet te zien.',
    again: (button: string) =>
      `Schrijf de naam voluit. Of druk op "${button}". De FG en de vervangers zien het dan.`,
    fault: {
      unknown: 'We weten niet zeker wie dit is. Schrijf de voor- en achternaam op.',
      unnamed: 'Hier stond eerder een naam, en nu is dit leeg. Schrijf de naam nog een keer op.',
    },
  },
  aboutTitle: 'Nog niet verstuurd: over wie gaat het?',
  aboutAgain: (button: string) =>
    `Kies de collega opnieuw. Of druk op "${button}". De FG en de vervangers zien het dan.`,
  unnamed: 'Toch melden',
  confidential: 'Wie mag weten dat jij dit meldt?',
  confidentialNo: 'De FG en de vervangers',
  confidentialYes: 'Alleen de FG (of één vervanger, als het over de FG gaat)',
  fault: {
    required: 'Schrijf kort op wat er is gebeurd.',
    tooLong: 'Dit is te lang. Maak het korter; je kunt later aanvullen.',
    invalid: 'Dit kunnen we niet lezen. Controleer het.',
    unknown: 'Deze keuze kennen we niet meer. Kies opnieuw.',
    unnamed: 'Je koos eerder een collega, en nu is dit leeg. Kies opnieuw.',
  } satisfies Record<FaultCode | 'invalid', string>,
};

const en: typeof nl = {
  eyebrow: 'Report',
  title: 'What happened?',
  summary: 'Form to report a security incident',
  intro:
    'One sentence is enough. We send your report straight to the data protection officer (DPO) and the deputies. Is it about one of them? Fill that in below: then that person does not get it.',
  privacy:
    'Leave out names and numbers of people when they are not needed. We black out citizen service numbers (BSN), IBANs and lists of email addresses or telephone numbers.',
  filesHow:
    'Do you have a photo or a file? Send it in your own chat with me, now if you like. It goes along.',
  filesGoAlong: (count) =>
    count === 1 ? 'The file you sent goes along.' : `The ${count} files you sent go along.`,
  expiredTitle: 'This form had expired',
  expired: 'What you filled in is still there. Press Report once more.',
  cutTitle: 'Your text does not fit',
  cut: 'The last part is not in this form. Report this first and add the rest later.',
  faultsTitle: 'Not sent yet',
  firstAid: 'Do this right now',
  callAt: (step, phone) => `${step.replace(/\.$/, '')}: ${phone}.`,
  more: 'Add more details (optional)',
  report: 'Report',
  next: 'Show what I should do now',
  what: 'Tell us in your own words what happened',
  whatError: 'Please say briefly what happened.',
  whatExample: 'For example: I lost my laptop on the train.',
  kind: 'What went wrong? (optional)',
  kindProposed: 'What went wrong? Is this right? If not, choose something else.',
  noKind: 'Choose what fits best',
  noticed: 'When did you notice? (optional)',
  noticedDate: 'On which day did you notice? (if it is longer ago)',
  noticedTime: 'About what time?',
  dataOf: 'Whose data is it?',
  clients: 'Which client is it about?',
  clientsCut: 'Client not in the list? Then write the name in your story.',
  peopleCount: 'About how many people are affected?',
  peopleExample: 'For example: 25. Not sure? Leave it empty.',
  done: 'What have you already done?',
  about: 'Is it about a colleague?',
  aboutHint: 'Anyone you choose here will not see the report.',
  aboutTyped: {
    label: 'Is it about somebody who works here?',
    hint: 'First and last name. Whoever you name here will not get to see the report.',
    again: (button) =>
      `Write the name in full. Or press "${button}". The DPO and the deputies will see it then.`,
    fault: {
      unknown: 'We are not sure who this is. Write the first and last name.',
      unnamed: 'There was a name here, and now this is empty. Write the name once more.',
    },
  },
  aboutTitle: 'Not sent yet: whom is it about?',
  aboutAgain: (button) =>
    `Choose the colleague again. Or press "${button}". The DPO and the deputies will see it then.`,
  unnamed: 'Report anyway',
  confidential: 'Who may know that you reported this?',
  confidentialNo: 'The DPO and the deputies',
  confidentialYes: 'Only the DPO (or one deputy, when it is about the DPO)',
  fault: {
    required: 'Please say briefly what happened.',
    tooLong: 'This is too long. Make it shorter; you can add more later.',
    invalid: 'We cannot read this. Please check it.',
    unknown: 'We no longer know this choice. Choose again.',
    unnamed: 'You chose a colleague before, and now this is empty. Choose again.',
  },
};

export const formTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
