import { asksNameless, asksWho } from '../../../../services/incident/asked';

describe('who asks for the FG gets the names and numbers', () => {
  test.each([
    'fg',
    'DPO',
    'Functionaris?',
    'functionarissen',
    'vervanger',
    'Vervangers!',
    'privacyofficer',
    'deputy',
    'deputies',
  ])('by a single word: %s', (word) => {
    expect(asksWho(word)).toBe(true);
  });

  test.each([
    'Wie is de FG?',
    'wat is het telefoonnummer van de fg',
    'Hoe kan ik de vervangers bereiken?',
    'contactgegevens functionaris gegevensbescherming aub',
    'mailadres van onze FG',
    'Who is the DPO?',
    'How do I reach a deputy?',
    'DPO phone number please',
    'Wie is onze privacy officer?',
    'Who do I call for data protection?',
    'DATA PROTECTION: who',
  ])('by a question that holds nothing else: %s', (text) => {
    expect(asksWho(text)).toBe(true);
  });

  test.each([
    ['somebody else is asked for', 'Wie kan ik bellen?'],
    ['somebody else is asked for by number', 'what is the number'],
    ['nothing is asked about them', 'de FG van Optimo'],
    ['nothing is said', ''],
    ['it tells what the FG did', 'Wie heeft de FG mijn dossier laten zien'],
    ['it tells what happened, and asks', 'Laptop gestolen, hoe bereik ik de FG'],
    ['it tells what happened, in English', 'the DPO lost my phone'],
  ])('and not where %s: %j', (_why, text) => {
    expect(asksWho(text)).toBe(false);
  });
});

describe('who asks whether it can be done without a name is told how', () => {
  test.each([
    'Kan ik anoniem melden?',
    'ANONIEM',
    'Can I report anonymous?',
    'can I report this anonymously',
    'zonder naam melden',
    'Kan het zonder mijn naam?',
    'without name',
    'Can I do it without my name?',
    'can it be done without a name',
    // Ten words.
    'Ik wil graag weten of ik ook anoniem kan melden',
  ])('%s', (text) => {
    expect(asksNameless(text)).toBe(true);
  });

  test.each([
    ['nothing is said of a name', 'Kan ik iets melden?'],
    ['another word only begins like it', 'De anoniemen'],
    ['it tells what went wrong, which is a report', 'Anoniem: mijn laptop is gestolen'],
    ['it is a long story of eleven words', 'Ik wil heel graag weten of ik ook anoniem kan melden'],
  ])('and not where %s: %j', (_why, text) => {
    expect(asksNameless(text)).toBe(false);
  });
});
