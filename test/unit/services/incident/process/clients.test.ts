import { clocksOf } from '../../../../../services/incident/clocks';
import type { IncidentChange } from '../../../../../services/incident/commands';
import {
  accept,
  after,
  client,
  fg,
  opened,
  organisation,
  refusalOf,
  report,
  take,
} from '../../../../support/incident-scene';
import { missingFrom } from '../../../../../services/incident/process/ending';
import { noProcess } from '../../../../../services/incident/process/model';
import { carriedOut, concerned, taken } from '../../../../support/process-scene';

const [linde, noord] = ['zorggroep-linde', 'transport-noord'] as const;
const concern = (...clients: readonly string[]): IncidentChange => ({ type: 'concern', by: fg, clients });
const tell = (step: 'sent' | 'received', whom = client): IncidentChange => ({
  type: 'tellClient',
  by: fg,
  client: whom,
  step,
  text: `${step}!`,
  masked: [],
});
const clientsOf = (...[state, command, at]: Parameters<typeof accept>) =>
  accept(state, command, at).state.process?.clients;

describe('whose data it was', () => {
  test('only clients of the house, in its order', () => {
    expect(clientsOf(taken, concern(noord, 'niemand', linde), after(10))).toEqual([linde, noord]);
    expect(clientsOf(taken, concern(), after(10))).toEqual([]);
    expect(accept(taken, concern(noord), after(10)).events).toEqual([
      { type: 'concerned', by: fg, payload: { clients: [noord] } },
    ]);
  });

  test('the same once more is no change, also as it was reported', () => {
    expect(refusalOf(taken, concern(client), after(10))).toBe('unchanged');
    const two = carriedOut(taken, [concern(client, noord)], 10);
    expect(refusalOf(two, concern(noord, client), after(11))).toBe('unchanged');
    expect(clientsOf(two, concern(client), after(11))).toEqual([client]);
  });

  test('a client that was told stays, for the notice is a fact; another goes', () => {
    expect(clientsOf(concerned, concern(linde), after(80))).toEqual([client, linde]);
    expect(refusalOf(concerned, concern(), after(80))).toBe('unchanged');
    const two = carriedOut(taken, [concern(client, noord), tell('sent', noord)], 10);
    expect(clientsOf(two, concern(linde), after(11))).toEqual([noord, linde]);
    expect(accept(two, concern(linde), after(11)).state.process?.notices).toEqual(two.process?.notices);
  });
});

describe('any number of clients', () => {
  const add = (clients: readonly string[] | 'all'): IncidentChange => ({
    type: 'addClients',
    by: fg,
    clients,
  });
  const drop = (dropped: string): IncidentChange => ({ type: 'dropClient', by: fg, client: dropped });
  const named: IncidentChange = {
    type: 'otherClient',
    by: fg,
    contact: 'Ans, 06 12345678',
    text: 'Bakkerij Onbekend',
    masked: [],
  };

  test('come one after the other, each once, and only those there are', () => {
    expect(clientsOf(taken, add([noord, 'niemand']), after(10))).toEqual([client, noord]);
    expect(refusalOf(taken, add([client]), after(10))).toBe('unchanged');
    expect(accept(taken, add([noord, linde]), after(10)).events).toEqual([
      { type: 'clientsAdded', by: fg, payload: { clients: [linde, noord] } },
    ]);
  });

  test('one goes again, unless it was told', () => {
    const two = carriedOut(taken, [add([noord]), tell('sent', noord)], 10);
    expect(clientsOf(two, drop(client), after(11))).toEqual([noord]);
    expect(refusalOf(two, drop(noord), after(11))).toBe('clientTold');
    expect(refusalOf(two, drop(linde), after(11))).toBe('notConcerned');
    const dropped = accept(taken, drop(client), after(10));
    expect(dropped.state.process?.clients).toEqual([]);
    expect(dropped.events).toEqual([{ type: 'clientDropped', by: fg, payload: { client } }]);
  });

  test('one that is not in the organisation, by name and contact', () => {
    const { state, events } = accept(taken, named, after(10));
    const [other] = state.process?.otherClients ?? [];
    expect(other).toEqual({ id: 'inc-2026-0001.1', name: 'Bakkerij Onbekend', contact: 'Ans, 06 12345678' });
    expect(state.process?.clients).toEqual([client, other?.id]);
    expect(events).toMatchObject([{ type: 'clientNamed', payload: { name: 'Bakkerij Onbekend' } }]);
    // It has a term like every other, and is told like every other.
    expect(clocksOf(state, organisation).some((clock) => clock.client === other?.id)).toBe(true);
    expect(missingFrom(carriedOut(state, [tell('sent', other?.id)], 20))).not.toContainEqual({
      what: 'client',
      client: other?.id,
    });
    // An older card that selected the whole list keeps it.
    expect(clientsOf(state, concern(other?.id ?? ''), after(11))).toEqual([other?.id]);
  });

  test('so by name a hundred of them, and no more', () => {
    const named99 = Array.from({ length: 99 }, (_, at) => ({
      id: `x.${at}`,
      name: `Klant ${at}`,
      contact: '',
    }));
    const process = { ...noProcess, otherClients: named99 };
    const full = accept({ ...taken, process }, named, after(10)).state;
    expect(full.process?.otherClients).toHaveLength(100);
    expect(refusalOf(full, named, after(11))).toBe('tooManyClients');
  });

  test('500 of them: in one list, told at once, and their terms ring and are written down together', () => {
    const clients = Array.from({ length: 500 }, (_, at) => ({
      id: `klant-${String(at + 1)}`,
      name: `Klant ${String(at + 1)}`,
      contacts: [],
      ...(at % 2 === 0 ? { contractHours: 48 } : {}),
    }));
    const many = { ...organisation, clients };
    const all = accept(taken, add('all'), after(10, many));
    expect(all.state.process?.clients).toHaveLength(501);
    expect(all.index.filter((row) => row.startsWith('client|'))).toHaveLength(1);
    expect(all.index.length).toBeLessThan(20);
    const rung = accept(all.state, { type: 'timer', step: 'clock' }, after(47 * 60, many));
    expect(rung.events.length).toBeLessThan(20);
    const moments = Object.keys(rung.state.process?.reminded ?? {});
    expect(moments.length).toBeGreaterThan(500);
    const told = accept(all.state, tell('sent', '*'), after(20, many));
    expect(told.events).toHaveLength(1);
    expect(Object.values(told.state.process?.notices ?? {}).every(({ sent }) => sent?.to === 'sent!')).toBe(
      true,
    );
    expect(refusalOf(told.state, tell('sent', '*'), after(21, many))).toBe('unchanged');
  });
});

describe('a notice to a client', () => {
  test('is of a client concerned, sent before it is received, and each of it once', () => {
    expect(refusalOf(taken, tell('sent', noord), after(10))).toBe('notConcerned');
    expect(refusalOf(taken, tell('received'), after(10))).toBe('notSent');
    const sent = carriedOut(taken, [tell('sent')], 10);
    expect(refusalOf(sent, tell('sent'), after(11))).toBe('unchanged');
    const received = carriedOut(sent, [tell('received')], 12);
    expect(refusalOf(received, tell('received'), after(13))).toBe('unchanged');
    expect(refusalOf(received, tell('sent'), after(13))).toBe('unchanged');
  });

  test('keeps who was told and what proves that it arrived, per client', () => {
    const two = carriedOut(taken, [concern(client, noord), tell('sent'), tell('sent', noord)], 10);
    const signed = (minutes: number) => ({ by: fg, at: after(minutes).now.toISOString() });
    const sent = { ...signed(10), to: 'sent!' };
    expect(two.process?.notices).toEqual({
      [client]: { sent, received: null },
      [noord]: { sent, received: null },
    });
    expect(carriedOut(two, [tell('received')], 20).process?.notices).toEqual({
      [client]: { sent, received: { ...signed(20), proof: 'received!' } },
      [noord]: { sent, received: null },
    });
  });

  test('arrived when somebody says, never before it was sent or after now; that it was sent the same, from when it was noticed on', () => {
    const sent = carriedOut(taken, [tell('sent')], 10);
    const at = (minutes: number) => ({ ...tell('received'), moment: after(minutes).now.toISOString() });
    for (const minutes of [8, 21]) expect(refusalOf(sent, at(minutes), after(20))).toBe('momentNotPossible');
    for (const minutes of [9, 15, 20]) {
      const { state, events } = accept(sent, at(minutes), after(20));
      const moment = after(minutes).now.toISOString();
      expect(state.process?.notices[client]?.received).toMatchObject({
        at: after(20).now.toISOString(),
        moment,
      });
      expect(events[0]?.payload).toEqual({ client, text: 'received!', moment });
    }
    const told = (minutes: number) => ({ ...tell('sent'), moment: after(minutes).now.toISOString() });
    // Noticed an hour before the report.
    for (const minutes of [-62, 21])
      expect(refusalOf(taken, told(minutes), after(20))).toBe('momentNotPossible');
    const early = accept(taken, told(-30), after(20)).state;
    expect(early.process?.notices[client]?.sent).toMatchObject({
      at: after(20).now.toISOString(),
      moment: after(-30).now.toISOString(),
    });
    // On time but recorded later is on time, and the client's own term runs from when it was told.
    const [own, theirs] = clocksOf(early, organisation).filter((clock) => clock.client === client);
    expect(own?.metAt).toEqual(after(-30).now);
    expect(theirs?.from).toEqual(after(-30).now);
  });

  test('and that it arrived, are each written down as what they are', () => {
    const sent = accept(taken, tell('sent'), after(10));
    expect(sent.events).toEqual([{ type: 'clientTold', by: fg, payload: { client, text: 'sent!' } }]);
    expect(accept(sent.state, tell('received'), after(11)).events).toEqual([
      { type: 'clientConfirmed', by: fg, payload: { client, text: 'received!' } },
    ]);
  });

  test('arrived at none of them when one of them was told later than that', () => {
    const early = carriedOut(taken, [concern(client, noord), tell('sent')], 10);
    const both = carriedOut(early, [tell('sent', noord)], 40);
    const arrived = (minutes: number) => ({
      ...tell('received', '*'),
      moment: after(minutes).now.toISOString(),
    });
    expect(refusalOf(both, arrived(30), after(50))).toBe('momentNotPossible');
    expect(refusalOf(both, arrived(45), after(50))).toBeUndefined();
  });

  test('for all at once, goes to who was not told yet, and what arrived counts for who was told', () => {
    const three = carriedOut(taken, [concern(client, linde, noord), tell('sent', linde)], 10);
    const told = (of: Parameters<typeof accept>[0], step: 'sent' | 'received') =>
      accept(of, tell(step, '*'), after(20)).events.map(({ payload }) => payload['clients']);
    expect(told(three, 'sent')).toEqual([[client, noord]]);
    expect(told(three, 'received')).toEqual([[linde]]);
    const arrived = carriedOut(three, [tell('received', linde)], 15);
    expect(told(arrived, 'sent')).toEqual([[client, noord]]);
    expect(refusalOf(arrived, tell('received', '*'), after(20))).toBe('unchanged');
    expect(told(carriedOut(arrived, [tell('sent', noord)], 16), 'received')).toEqual([[noord]]);
  });

  test('concerns nobody when no client was reported', () => {
    const own = accept(opened({ facts: { ...report().facts, dataOf: 'optimo' } }), take(fg), after(1)).state;
    expect(refusalOf(own, tell('sent'), after(2))).toBe('notConcerned');
  });
});
