import { incidentKinds } from '../../../../services/people/incident-settings';
import {
  emptyOrganisation,
  type Organisation,
  parseOrganisation,
} from '../../../../services/people/organisation';
import { defaultTerms, termNames } from '../../../../services/people/organisation-schema';

const id = '11111111-1111-4111-8111-111111111111';
const minimal = {
  companies: [{ id: 'optimo', name: 'Optimo', group: true }],
  people: [{ aadObjectId: id, name: 'Farida', company: 'optimo' }],
};

function valid(json: unknown): Organisation {
  const parsed = parseOrganisation(json);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.organisation;
}

test('companies and people are all that must be said; this is what holds for the rest', () => {
  expect(valid(minimal)).toEqual({
    companies: minimal.companies,
    people: [{ ...minimal.people[0], roles: [] }],
    clients: [],
    office: { timeZone: 'Europe/Amsterdam', opens: '08:00', closes: '18:00', closingDays: [], phone: '' },
    incident: {
      kinds: incidentKinds,
      firstAid: {},
      contacts: {},
      decides: 'board',
      // Art. 33 AVG, from the day the regulation applies.
      regimes: [{ from: '2018-05-25', hours: 72, threshold: 'risk' }],
      // What is not switched on asks nothing.
      systems: [],
      cyber: [],
      reportsPerHour: 10,
    },
    escalation: {
      incident: [
        { afterMinutes: 15, to: 'everyone' },
        { afterMinutes: 30, to: 'nextDeputy' },
        { afterMinutes: 45, to: 'nextDeputy' },
        { afterMinutes: 60, to: 'board' },
      ],
      repeatMinutes: 60,
      maxRepeats: 24,
    },
    kluis: {
      returnBy: '17:30',
      lateReturnBy: '18:30',
      remindBeforeMinutes: 30,
      deputyAfterMinutes: 15,
      remindAfterMinutes: 60,
      repeatDays: 5,
      countEveryMonths: 3,
      escalation: [
        { afterMinutes: 0, to: 'holder' },
        { afterMinutes: 15, to: 'officeManager' },
        { afterMinutes: 30, to: 'fg' },
      ],
    },
    visit: {
      locations: [{ id: 'kantoor', name: 'Kantoor' }],
      pingAfterMinutes: 3,
      escortAfterMinutes: 10,
      deskPairMinutes: 10,
      deskDays: 90,
      hostLines: [],
      staffPresence: false,
      signOutAtNight: false,
    },
    training: {
      topics: [
        { id: 'avg', nl: 'AVG en privacy', en: 'GDPR and privacy' },
        {
          id: 'datalek',
          nl: 'Datalekken herkennen en melden',
          en: 'Recognising and reporting data breaches',
        },
        { id: 'uitwisselen', nl: 'Veilig uitwisselen (sFTP, Outsite, AES-256)', en: 'Secure exchange' },
        { id: 'apparaten', nl: 'Apparaten, papier en de kluis', en: 'Devices, paper and the safe' },
        { id: 'phishing', nl: 'Phishing en verdachte berichten', en: 'Phishing and suspicious messages' },
        { id: 'dienst', nl: 'Kennissessie van een dienst', en: 'Session of a service line' },
      ],
      nudgeAt: '09:00',
      remindWorkingDays: [14, 7, 3, 1],
      newStarterDays: 30,
      managerAfterWeeks: 2,
      closeAfterWorkingDays: 5,
      snoozeDays: 5,
      quietWeeks: 8,
    },
    retention: {
      incidentYears: 5,
      incidentTextDays: 90,
      evidenceDays: 30,
      visitDays: 14,
      kluisMonths: 12,
      trainingYears: 2,
      drillYears: 2,
      accessYears: 2,
      organisationYears: 2,
      referenceDays: 180,
      reasons: {},
    },
  });
  expect(emptyOrganisation()).toEqual({ ...valid(minimal), companies: [], people: [] });
  expect([...termNames].sort()).toEqual(Object.keys(defaultTerms).sort());
});

test('names and ids are kept as they are compared: without white space, in small letters', () => {
  const { companies, people } = valid({
    companies: [{ id: 'optimo', name: '  Optimo ', group: true }],
    people: [{ ...minimal.people[0], aadObjectId: id.toUpperCase(), name: ' Farida ' }],
  });
  expect([companies[0]?.name, people[0]?.name, people[0]?.aadObjectId]).toEqual(['Optimo', 'Farida', id]);
});
