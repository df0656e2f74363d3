import type { Organisation } from '../../people/organisation';
import { holdersOf, rolesOf } from '../../people/roles';
import { clientsOf, roleOf } from '../clocks';
import type { Incident } from '../model';
import { entityOf } from '../process/entity';
import { answersOf, noProcess } from '../process/model';
import { asked } from './edpb-asked';
import { type EdpbAnswers, words } from './edpb-values';

/** Sections 1.1 to 2.3: who notifies, on whose behalf, and who else is involved. */
export function partyAnswers(incident: Incident, organisation: Organisation, now: Date): EdpbAnswers {
  const { people, office } = organisation;
  const entity = entityOf(incident, organisation);
  const taker = people.find(({ aadObjectId }) => aadObjectId === incident.taken?.by);
  const [dpo] = holdersOf(organisation, 'fg', now);
  const howOf = (person: typeof taker): string =>
    [person?.email, person?.phone ?? office.phone].filter(Boolean).join(', ');
  const isDpo = taker !== undefined && rolesOf(organisation, taker, now).includes('fg');
  return {
    ...(entity?.kvk === undefined ? {} : { 10: { keys: ['b'] }, 11: { text: entity.kvk } }),
    12: words(entity?.name),
    13: words(howOf(dpo)),
    14: { keys: ['a'] },
    21: words(taker?.name),
    22: taker ? words(howOf(taker)) : null,
    23: taker ? { keys: [isDpo ? 'a' : 'c'] } : null,
    // A handler who is not the FG stands in for the FG (policy clause 1).
    ...(taker && !isDpo ? { 24: { says: 'standsIn' as const } } : {}),
    ...(isDpo
      ? {}
      : {
          29: { text: dpo ? 'Ja' : 'Nee' },
          ...(dpo ? { 30: words(dpo.name), 31: words(howOf(dpo)) } : {}),
        }),
    33: { keys: [isDpo ? 'b' : 'a'] },
    ...otherAnswers(incident, organisation),
  };
}

function otherAnswers(incident: Incident, organisation: Organisation): EdpbAnswers {
  const answers = answersOf(incident.process ?? noProcess);
  const clients = roleOf(incident) === 'controller' ? [] : clientsOf(incident);
  const [ours = 'unknown'] = answers.otherParties ?? [];
  if (clients.length > 0) return { 38: { keys: ['a'] }, ...clientAnswers(clients, incident, organisation) };
  if (ours === 'unknown') return { 38: null };
  if (ours === 'none') return { 38: { keys: ['b'] } };
  return { 38: { keys: ['a'] }, 39: asked(incident, 39), 40: asked(incident, 40), 41: asked(incident, 41) };
}

function clientAnswers(
  ids: readonly string[],
  { process }: Incident,
  { clients }: Organisation,
): EdpbAnswers {
  const found = ids.map((id) => {
    const known = clients.find((client) => client.id === id);
    const other = process?.otherClients?.find((client) => client.id === id);
    const [contact] = known?.contacts ?? [];
    const how = contact ? [contact.name, contact.email, contact.phone].filter(Boolean).join(', ') : '';
    return { name: known?.name ?? other?.name ?? id, how: how || (other?.contact ?? '') };
  });
  return {
    39: { text: 'Verwerkingsverantwoordelijke (klant)' },
    40: { text: found.map(({ name }) => name).join('; ') },
    41: words(
      found
        .map(({ how }) => how)
        .join('; ')
        .replace(/^(?:; )*$/, ''),
    ),
  };
}
