import type { ClassificationReason } from '../../services/incident/assessment/classification';
import type { Classification } from '../../services/incident/assessment/classification';
import type { DutyReason } from '../../services/incident/assessment/duties';
import type { SeverityBand } from '../../services/incident/assessment/severity';
import type { DutyOutcome } from '../../services/incident/assessment/tipping';
import type { SubjectException } from '../../services/incident/process/model';
import type { Locale } from '../../services/people/roles';

/** What follows from the answers, each with its reason in words and its source (domain §1). */
const nl = {
  entity: {
    title: 'Vennootschap',
    open: 'Nog niet gekozen; het formulier van de AP vraagt ernaar.',
    choose: 'Welke vennootschap is verantwoordelijk?',
  },
  classification: {
    breach: 'Datalek',
    deviation: 'Procesafwijking',
    nearMiss: 'Bijna-incident',
    other: 'Anders',
  } satisfies Record<Classification, string>,
  undecided: 'Nog niet te zeggen',
  because: {
    breach: 'De beveiliging faalde en gegevens van mensen zijn geraakt (art. 4 lid 12 AVG).',
    breachNotExcluded: 'Niet uit te sluiten dat gegevens zijn geraakt: telt als datalek (art. 4 lid 12 AVG).',
    nothingAffected: 'Er is niets met de gegevens gebeurd.',
    noPersonalData: 'Het gaat niet om gegevens van mensen.',
    processNotFollowed: 'Er is afgeweken van een vastgelegd werkproces (beleid).',
    noIncident: 'De beveiliging faalde niet en er is niet van een proces afgeweken.',
  } satisfies Record<ClassificationReason, string>,
  duty: {
    authority: 'Melden aan de AP',
    subjects: 'Betrokkenen inlichten',
    clients: 'Klant inlichten',
  },
  notify: 'Wel',
  notNotify: 'Niet',
  exceptionLabel: 'Bij niet vertellen: waarom mag dat?',
  noException: 'Het risico is niet hoog',
  exception: {
    a: 'De gegevens waren onbegrijpelijk gemaakt (art. 34 lid 3 a)',
    b: 'Het hoge risico is achteraf weggenomen (art. 34 lid 3 b)',
    c: 'Onevenredig veel werk, daarom openbaar (art. 34 lid 3 c)',
  } satisfies Record<SubjectException, string>,
  reason: {
    noBreach: 'Geen datalek. Wel vastleggen (art. 33 lid 5).',
    clientDecides: 'De klant is verantwoordelijk en beslist. Optimo licht de klant in (art. 33 lid 2).',
    ownData: 'De gegevens zijn van Optimo zelf; er is geen klant.',
    processorTells: 'Elk datalek, zonder afweging van het risico, onverwijld (art. 33 lid 2).',
    unintelligible:
      'Versleuteld, sleutel veilig, volledig en met een kopie: onbegrijpelijk (AP; art. 34 lid 3 a).',
    trustedRecipient: 'Betrouwbare ontvanger, die schriftelijk bevestigde dat alles weg is (AP).',
    accessExcluded: 'Bewezen dat niemand de gegevens had.',
    riskUnlikely: 'Een risico voor mensen is niet waarschijnlijk (art. 33 lid 1).',
    severity: 'De ernst is niet laag (ENISA, advies).',
    identityFraud: 'Er kan identiteitsfraude mee worden gepleegd.',
    specialCategory: 'Bijzondere of strafrechtelijke gegevens (art. 9 en 10).',
    vulnerablePeople: 'Het gaat om kwetsbare mensen, of dat is niet bekend.',
    maliciousIntent: 'Er zat kwade wil achter, of dat is niet bekend.',
    dataTaken: 'De gegevens zijn (waarschijnlijk) meegenomen of ingezien.',
    manyPeople: 'Het gaat om meer dan 100 mensen, of het aantal is niet bekend.',
    dataLost: 'Gegevens zijn voorgoed weg.',
    noHighRisk: 'Een hoog risico voor mensen is niet waarschijnlijk (art. 34 lid 1).',
    notToAuthority: 'Zonder risico is er ook geen hoog risico (art. 34 lid 1).',
  } satisfies Record<DutyReason, string>,
  severity: 'Ernst (ENISA, advies)',
  severityLine: (score: string, band: string) => `${score}: ${band}`,
  factors: (dpc: string, ei: string, cb: string) =>
    `Gegevens ${dpc} × herkenbaarheid ${ei} + omstandigheden ${cb}`,
  band: {
    low: 'laag',
    medium: 'midden',
    high: 'hoog',
    veryHigh: 'zeer hoog',
  } satisfies Record<SeverityBand, string>,
  worstCase: (open: number) =>
    open === 1
      ? '1 feit is nog niet bekend en telt als het ergste.'
      : `${open} feiten zijn nog niet bekend en tellen als het ergste.`,
  manyPeople: 'Meer dan 100 mensen.',
  unintelligible: 'Onbegrijpelijk voor onbevoegden.',
  tippingTitle: 'Kantelfeiten: dit antwoord kan de uitkomst veranderen',
  tipping: (what: string) => `verandert: ${what}`,
  tips: {
    classification: 'wat het is',
    severity: 'de ernst',
    authority: 'melden aan de AP',
    subjects: 'betrokkenen inlichten',
    clients: 'klant inlichten',
  } satisfies Record<DutyOutcome, string>,
  tipsNothing: 'verandert niets aan de uitkomst',
};

const en: typeof nl = {
  entity: {
    title: 'Company',
    open: 'Not chosen yet; the form of the authority asks it.',
    choose: 'Which company is responsible?',
  },
  classification: {
    breach: 'Personal data breach',
    deviation: 'Process deviation',
    nearMiss: 'Near miss',
    other: 'Other',
  },
  undecided: 'Cannot be told yet',
  because: {
    breach: 'Security failed and data of people were affected (Art. 4(12) GDPR).',
    breachNotExcluded: 'It cannot be excluded that data were affected: counts as a breach (Art. 4(12) GDPR).',
    nothingAffected: 'Nothing happened to the data.',
    noPersonalData: 'It is not about data of people.',
    processNotFollowed: 'A documented process was not followed (policy).',
    noIncident: 'Security did not fail and no process was left.',
  },
  duty: {
    authority: 'Notify the authority',
    subjects: 'Tell the people concerned',
    clients: 'Tell the client',
  },
  notify: 'Yes',
  notNotify: 'No',
  exceptionLabel: 'When they are not told: why is that allowed?',
  noException: 'The risk is not high',
  exception: {
    a: 'The data was made unintelligible (Art. 34(3)(a))',
    b: 'The high risk was taken away afterwards (Art. 34(3)(b))',
    c: 'Disproportionate effort, so made public (Art. 34(3)(c))',
  },
  reason: {
    noBreach: 'Not a breach. It is recorded (Art. 33(5)).',
    clientDecides: 'The client is controller and decides. Optimo tells the client (Art. 33(2)).',
    ownData: 'The data are of Optimo itself; there is no client.',
    processorTells: 'Every breach, whatever the risk, without undue delay (Art. 33(2)).',
    unintelligible: 'Encrypted, key safe, complete and with a copy: unintelligible (AP; Art. 34(3)(a)).',
    trustedRecipient: 'A trusted recipient, who confirmed in writing that all is gone (AP).',
    accessExcluded: 'It is proven that nobody had the data.',
    riskUnlikely: 'A risk to people is unlikely (Art. 33(1)).',
    severity: 'The severity is not low (ENISA, advice).',
    identityFraud: 'They can be used for identity fraud.',
    specialCategory: 'Special categories or criminal data (Art. 9 and 10).',
    vulnerablePeople: 'It is about vulnerable people, or that is not known.',
    maliciousIntent: 'There was bad intent, or that is not known.',
    dataTaken: 'The data were (probably) taken or seen.',
    manyPeople: 'More than 100 people are concerned, or the number is not known.',
    dataLost: 'Data are gone for good.',
    noHighRisk: 'A high risk to people is unlikely (Art. 34(1)).',
    notToAuthority: 'Without a risk there is no high risk (Art. 34(1)).',
  },
  severity: 'Severity (ENISA, advice)',
  severityLine: (score, band) => `${score}: ${band}`,
  factors: (dpc, ei, cb) => `Data ${dpc} × identification ${ei} + circumstances ${cb}`,
  band: { low: 'low', medium: 'medium', high: 'high', veryHigh: 'very high' },
  worstCase: (open) =>
    open === 1
      ? '1 fact is not known yet and counts as the worst.'
      : `${open} facts are not known yet and count as the worst.`,
  manyPeople: 'More than 100 people.',
  unintelligible: 'Unintelligible for others.',
  tippingTitle: 'Deciding facts: this answer may change the outcome',
  tipping: (what) => `changes: ${what}`,
  tips: {
    classification: 'what it is',
    severity: 'the severity',
    authority: 'notifying the authority',
    subjects: 'telling the people',
    clients: 'telling the client',
  },
  tipsNothing: 'changes nothing',
};

export const outcomeTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
