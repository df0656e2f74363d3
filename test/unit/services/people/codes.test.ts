import {
  escalationTargets,
  incidentContacts,
  incidentKinds,
  thresholds,
} from '../../../../services/people/incident-settings';
import { roles, safeTargets, termNames } from '../../../../services/people/organisation-schema';
import { parseOrganisation } from '../../../../services/people/organisation';
import { locales } from '../../../../services/people/roles';

/** Files of organisations hold these codes, and so does what was stored: none of them may ever get another name. */
const codes = {
  roles: 'fg fgDeputy officeManager officeDeputy reception bhv bhvHead trainer board outsideContact admin',
  kinds:
    'mail_wrong_recipient email_wrong_recipient email_cc_instead_of_bcc device_media_paper_lost_stolen ' +
    'hacking_malware_phishing share_too_open authorisation_error wrong_file mail_lost mail_returned_opened ' +
    'published_by_accident found_print own_device key_or_tag_lost process_deviation unlawful_instruction ' +
    'data_minimisation other',
  called: 'everyone nextDeputy board',
  contacts: 'ictPartner remoteWipe philadelphia officeManager webPartner police',
  thresholds: 'risk highRisk',
  safe: 'holder officeManager fg',
  locales: 'nl en',
};

test('the codes of the file of an organisation stay', () => {
  expect({
    roles: roles.join(' '),
    kinds: incidentKinds.join(' '),
    called: escalationTargets.join(' '),
    contacts: incidentContacts.join(' '),
    thresholds: thresholds.join(' '),
    safe: safeTargets.join(' '),
    locales: locales.join(' '),
  }).toEqual(codes);
});

test('a file may use each of them', () => {
  const parsed = parseOrganisation({
    companies: [{ id: 'optimo', name: 'Optimo', group: true }],
    people: [
      {
        aadObjectId: '11111111-1111-4111-8111-111111111111',
        name: 'Farida',
        company: 'optimo',
        roles: codes.roles.split(' '),
      },
    ],
    incident: {
      kinds: codes.kinds.split(' '),
      contacts: Object.fromEntries(codes.contacts.split(' ').map((one) => [one, { name: 'Politie' }])),
    },
    retention: { reasons: Object.fromEntries(termNames.map((term) => [term, 'Zo besloten'])) },
  });
  expect(parsed).not.toHaveProperty('faults');
});
