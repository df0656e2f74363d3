import { mailedTo } from '../../../../services/ledger/decision';
import { giversAppointment, seatsAppointment, withAddress } from '../../../../services/training/appointments';
import type { Seat } from '../../../../services/training/model';
import { organisation, personAt, plannedSession } from '../../../support/training-scene';

const at = { organisation, mails: true };
const session = plannedSession();
const [me, owner] = [personAt(0).aadObjectId, session.owner];
const seated: Seat = { person: me, session: session.id, status: 'seated', since: '2026-11-23T09:00:00.000Z' };
const waiting: Seat = { ...seated, status: 'waiting', order: 1 };
const off: Seat = { person: me, session: session.id, status: 'off', at: '2026-11-24T09:00:00.000Z' };
const people = (messages: readonly { readonly person: string }[]) =>
  messages.map(({ person }) => mailedTo(person));

test('[D21] who takes a place or gives it back has a mail; who waits, or stays where they were, has none', () => {
  expect(people(seatsAppointment(null, seated, at))).toEqual([me]);
  expect(people(seatsAppointment(waiting, seated, at))).toEqual([me]);
  expect(people(seatsAppointment(seated, off, at))).toEqual([me]);
  expect(seatsAppointment(null, waiting, at)).toEqual([]);
  expect(seatsAppointment(waiting, off, at)).toEqual([]);
  expect(seatsAppointment(seated, seated, at)).toEqual([]);
  expect(seatsAppointment(null, seated, at)).toMatchObject([
    { view: 'training.appointment', class: 'operational', as: { kind: 'post' }, follows: 'item' },
  ]);
});

test('[D21] who gives it has one; a trainer from outside in the place of who made it, when there is an address', () => {
  expect(people(giversAppointment(session, at))).toEqual([owner]);
  expect(giversAppointment({ ...session, proposed: true }, at)).toEqual([]);
  const from = (mail: string | null) => ({
    ...session,
    facts: { ...session.facts, outside: { name: 'Ria', mail } },
  });
  expect(people(giversAppointment(from('ria@extern.example'), at))).toEqual(['outside']);
  expect(giversAppointment(from(null), at)).toEqual([]);
});

test('[D21] nothing where no mail can be sent, and nobody without an address', () => {
  expect(giversAppointment(session, { organisation })).toEqual([]);
  expect(seatsAppointment(null, seated, { organisation })).toEqual([]);
  const people = organisation.people.map(({ email: _, ...person }) => person);
  expect(withAddress([me, owner], { organisation: { ...organisation, people }, mails: true })).toEqual([]);
  expect(withAddress([me, 'gone'], at)).toEqual([me]);
});

test('a recipient by mail is known by it', () => {
  expect([mailedTo('@mail'), mailedTo(me), mailedTo('@mail:x')]).toEqual([null, null, 'x']);
});
