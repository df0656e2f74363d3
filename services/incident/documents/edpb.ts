import type { Organisation } from '../../people/organisation';
import { answersOf, noProcess } from '../process/model';
import type { Incident } from '../model';
import { askedAtAuthority } from '../process/at-authority';
import { breachAnswers } from './edpb-breach';
import { edpbFieldList, type TemplateField } from './edpb-template';
import { followUpAnswers } from './edpb-follow-up';
import { partyAnswers } from './edpb-parties';
import type { EdpbAnswers, EdpbValue } from './edpb-values';

/** The notification by the EDPB template: its numbers, its keys, and which mandatory parts are not known yet. */
export interface EdpbNotification {
  readonly id: string;
  /** Key of field 4. */
  readonly subtype: 'a' | 'b' | 'c';
  /** Fields that apply, in the template's order; null: mandatory, and not known yet. */
  readonly fields: readonly { readonly field: TemplateField; readonly value: EdpbValue | null }[];
  /** Numbers of the mandatory fields that are not known yet; when empty, it is complete. */
  readonly missing: readonly number[];
}

/** For a withdrawal the template asks only what is withdrawn, by whom and why. */
const ofWithdrawal = [3, 4, 5, 6, 7, 12, 13, 21, 22, 23, 24];

export function edpbNotification(
  incident: Incident,
  organisation: Organisation,
  now: Date,
): EdpbNotification {
  const withdraws = isWithdrawn(incident);
  const said = answersIn(incident, organisation, now);
  const applying = edpbFieldList.filter(({ number }) => said[number] !== undefined);
  const asked = withdraws ? applying.filter(({ number }) => ofWithdrawal.includes(number)) : applying;
  const missing = asked.flatMap(({ number }) => (said[number] === null ? [number] : []));
  const subtype = withdraws ? 'c' : missing.length === 0 ? 'a' : 'b';
  return {
    id: incident.id,
    subtype,
    fields: asked.map((field) => ({
      field,
      value: field.number === 4 ? { keys: [subtype] } : (said[field.number] ?? null),
    })),
    missing,
  };
}

const isWithdrawn = (incident: Incident): boolean => {
  const decision = incident.process?.decisions.authority;
  const retracted = decision?.state === 'done' && decision.retracted !== undefined;
  return retracted || askedAtAuthority(incident) === 'retraction';
};

function answersIn(incident: Incident, organisation: Organisation, now: Date): EdpbAnswers {
  const process = incident.process ?? noProcess;
  const decision = process.decisions.authority;
  const retracted = decision?.state === 'done' ? decision.retracted : undefined;
  const earlier = decision?.state === 'done';
  return {
    3: { keys: [earlier ? 'b' : 'a'] },
    4: { keys: ['b'] },
    ...(isWithdrawn(incident) ? { 5: retracted ? { text: retracted.reason } : null } : {}),
    ...(earlier ? { 6: { text: decision.reference } } : {}),
    7: { text: incident.id },
    ...partyAnswers(incident, organisation, now),
    ...breachAnswers(incident, organisation, now, answersOf(process)),
    ...followUpAnswers(incident, organisation),
  };
}
