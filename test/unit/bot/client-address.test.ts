import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../../../bot/http/client-address';
import { Guesses } from '../../../bot/routing/guesses';

const from = (forwarded: string | string[] | undefined, socket = '10.0.0.1'): string =>
  clientAddress({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: socket },
  } as unknown as IncomingMessage);

test.each([
  [undefined, '10.0.0.1'],
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['spoofed, 203.0.113.7:51234', '203.0.113.7'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  [' , ', '10.0.0.1'],
])('%s comes from %s', (forwarded, address) => {
  expect(from(forwarded)).toBe(address);
});

describe('guesses', () => {
  const minute = 60_000;

  test('one address is refused after sixty in a minute, and another is not; a minute later it may try again', () => {
    const guesses = new Guesses();
    for (let at = 0; at < 60; at += 1) {
      expect(guesses.tooMany('one', 1_000 + at)).toBe(false);
      guesses.count('one', 1_000 + at);
    }
    expect(guesses.tooMany('one', 2_000)).toBe(true);
    expect(guesses.tooMany('other', 2_000)).toBe(false);
    expect(guesses.tooMany('one', 2_000 + minute)).toBe(false);
  });

  test('whoever pretends to be many is refused too', () => {
    const guesses = new Guesses();
    for (let at = 0; at < 600; at += 1) guesses.count(`address ${at}`, 1_000);
    expect(guesses.tooMany('another', 2_000)).toBe(true);
  });
});
