import fc from 'fast-check';
import { mask } from '../../../../services/masking/mask';
import { long, runs } from '../../../support/size';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const isBsn = (digits: string): boolean =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11 === 0;

const nineDigits = fc
  .integer({ min: 1_000_000, max: 999_999_999 })
  .map((value) => String(value).padStart(9, '0'));
const bsn = nineDigits.filter(isBsn);
const separator = fc.oneof(
  fc.constantFrom(
    ' ',
    '.',
    '-',
    '\u00a0',
    '\u2013',
    ' - ',
    '\u200b',
    ',',
    ', ',
    '/',
    '_',
    "'",
    '\u2019',
    '|',
    ' | ',
  ),
  fc.constantFrom(
    '\n',
    '\r\n',
    ';',
    ':',
    ')(',
    '] [',
    '\uff0f',
    '\uff0c',
    '\u3000',
    '*',
    '+',
    '=',
    '\ufe0f\u20e3',
    '#',
  ),
);
/** The digits of another keyboard. */
const writtenIn = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const script = fc.constantFrom(0x30, 0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce, 0x1d7f6).map(writtenIn);
/** As people write it: in full, without its leading zero, or in groups of any size. */
const plainBsn = fc.oneof(
  bsn,
  bsn.filter((digits) => /^0[1-9]/.test(digits)).map((digits) => digits.slice(1)),
  fc.tuple(bsn, separator).map(([digits, by]) => digits.replace(/(\d{3})(?=\d)/g, `$1${by}`)),
  fc
    .tuple(bsn, separator)
    .map(([digits, by]) => digits.replace(/^(\d{4})(\d\d)(\d{3})$/, `$1${by}$2${by}$3`)),
  fc.tuple(bsn, separator).map(([digits, by]) => digits.replace(/^(\d{8})(\d)$/, `$1${by}$2`)),
);
const typedBsn = fc.tuple(plainBsn, script).map(([typed, write]) => write(typed));
const beside = fc.constantFrom(
  ' ',
  ', ',
  ' en ',
  ' bsn: ',
  'BSN',
  ';',
  '\n',
  ' (',
  ' 5 ',
  ' op 23-11-2026 ',
  '/',
);

const valid = {
  NL: 'NL91ABNA0417164300',
  BE: 'BE68539007547034',
  NO: 'NO9386011117947',
  MT: 'MT84MALT011000012345MTLCAST001S',
};

test.each([
  ['BSN 111222333', 'BSN [BSN]'],
  ['bsn 123456782.', 'bsn [BSN].'],
  ['1234.56.782 en 123 456 782', '[BSN] en [BSN]'],
  ['123456782 111222333', '[BSN] [BSN]'],
  ['5 123456782 2026', '5 [BSN] 2026'],
  ['23-11-2026 123456782', '23-11-2026 [BSN]'],
  ['06-12345678 111222333', '06-12345678 [BSN]'],
  ['€ 50 123456782', '€ 50 [BSN]'],
  ['INC-123456782', 'INC-[BSN]'],
  // One of our own references has four digits twice; anything else after those letters is a number like any other.
  ['INC-1112-22333', 'INC-[BSN]'],
  ['INC-11122-2333', 'INC-[BSN]'],
  ['INC-5 1234 5672', 'INC-5 [BSN]'],
  // Eight digits in two groups of four: the leading zero was left out.
  ['1234 5672', '[BSN]'],
  // Another country, and a plus that does not begin a foreign number.
  ['+32 111222333', '+32 [BSN]'],
  ['+111222333', '+[BSN]'],
  ['31 123456782', '31 [BSN]'],
  // No number abroad: its code would be divided, or it would stop after nine digits.
  ['003 178 791 9037', '[BSN] 9037'],
  ['003178791 9037', '[BSN] 9037'],
  // Not the shape of a date, whatever its numbers.
  ['01900-01-08', '[BSN]'],
  // No area code: it does not begin with a zero, or is too long.
  ['100 123 4567 2', '100 [BSN]'],
  ['0123456 123 45672', '0123456 [BSN]'],
  // A currency before it, but not grouped in thousands.
  ['€ 111222.333', '€ [BSN]'],
  ['€ 111.222333', '€ [BSN]'],
  ['€ x 111.222.333', '€ x [BSN]'],
  ['1234/56/782', '[BSN]'],
  ['123_456_782', '[BSN]'],
  ["123'456'782", '[BSN]'],
  ['123|456|782', '[BSN]'],
  ['(1234)(56)(782)', '([BSN])'],
  ['123,456,782', '[BSN]'],
  ['1234\n56782', '[BSN]'],
  ['１２３４５６７８２', '[BSN]'],
  ['1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣2️⃣', '[BSN]\ufe0f\u20e3'],
  ['om 9:30 123456782', 'om 9:30 [BSN]'],
  ['1-12-2026, 123456782', '1-12-2026, [BSN]'],
])('%j loses its citizen service number', (typed, masked) => {
  expect(mask(typed)).toEqual({ text: masked, masked: ['bsn'] });
});

test.each([
  '123456789',
  '000000012',
  'INC-2026-0001, INC-2026-0012 en INC-2027-0123',
  '€ 123.456.782,00',
  '€123.456.782 en EUR 111.222.333',
  'op 23-11-2026 om 09:15 en 2026-11-23',
  '0612345678, 06-12345678, 06/12345678, +31 6 12 34 56 78, 0031 6 12345678, +31 (0)6 12345678',
  // Would pass as eight digits: two times, and a short date followed by the day.
  '10:15-11:30',
  '1-1-2026, 23-11',
  // Telephone numbers whose last digits are a citizen's.
  '+316 12345672',
  '+31 6 12345672',
  '0031 6 12345672',
  '00 31 6 12345672',
  '00316 12345672',
  '+316123456 78',
  '003161234 5678',
  '033 1234567 2',
])('%j is left as it is', (typed) => {
  expect(mask(typed)).toEqual({ text: typed, masked: [] });
});

test('eight digits in groups of a date are a date, whichever end the year is at, and a citizen when they are none', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const wrong: string[] = [];
  for (const year of [1899, 1900, 1901, 1950, 2000, 2098, 2099, 2100])
    for (let month = 0; month <= 14; month += 1)
      for (let day = 0; day <= 33; day += 1) {
        const isDate = year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        for (const parts of [
          [String(year), two(month), two(day)],
          [two(day), two(month), String(year)],
        ]) {
          const digits = parts.join('');
          // It is a citizen's only with a leading zero that was left out.
          if (digits.startsWith('0') || !isBsn(`0${digits}`)) continue;
          const typed = parts.join('-');
          if (mask(typed).text !== (isDate ? typed : '[BSN]')) wrong.push(typed);
        }
      }
  expect(wrong).toEqual([]);
});

test('none of thousands of citizen service numbers stays, however it is written and whatever stands beside it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(typedBsn, beside), { minLength: 1, maxLength: 4 }),
      beside,
      (typed, before) => {
        const digits = (text: string) => text.replace(/\P{Nd}/gu, '');
        const { text, masked } = mask(before + typed.map(([number, after]) => number + after).join(''));
        expect(masked).toContain('bsn');
        for (const [number] of typed) expect(digits(text)).not.toContain(digits(number));
      },
    ),
    runs(10_000),
  );
});

test('no nine digits that are not a citizen service number are masked', () => {
  fc.assert(
    fc.property(
      nineDigits.filter((digits) => !isBsn(digits)),
      (digits) => {
        expect(mask(`nummer ${digits} van de klant`).masked).toEqual([]);
      },
    ),
    runs(10_000),
  );
});

test('the rate of false positives on dates, telephone numbers and amounts is measured', () => {
  const two = (low: number, high: number) =>
    fc.integer({ min: low, max: high }).map((value) => String(value).padStart(2, '0'));
  const number = (digits: number) =>
    fc.integer({ min: 0, max: 10 ** digits - 1 }).map((value) => String(value).padStart(digits, '0'));
  const harmless = {
    date: fc
      .tuple(two(1, 28), two(1, 12), fc.integer({ min: 1950, max: 2050 }))
      .map((parts) => parts.join('-')),
    mobile: fc
      .tuple(fc.constantFrom('06-', '06 ', '06', '+31 6 ', '+316', '00316'), number(8))
      .map((parts) => parts.join('')),
    pairs: number(8).map((digits) => `06 ${digits.replace(/(\d\d)(?=\d)/g, '$1 ')}`),
    landline: number(7).map((digits) => `033-${digits}`),
    amount: fc.integer({ min: 0, max: 99_999_999 }).map((value) => `€ ${value.toLocaleString('nl-NL')},00`),
    reference: number(4).map((digits) => `INC-2026-${digits}`),
    times: fc
      .tuple(two(0, 23), two(0, 59), two(0, 23), two(0, 59))
      .map(([a, b, c, d]) => `${a}:${b}-${c}:${d}`),
    dates: fc.tuple(two(1, 28), two(1, 12), two(1, 28)).map(([a, b, c]) => `${a}/${b}/2026, ${c}/${b}/2026`),
  };
  for (const [name, values] of Object.entries(harmless)) {
    const samples = fc.sample(values, runs(2_000));
    const wrong = samples.filter((sample) => mask(sample).masked.length > 0);
    console.log(`false positives on ${name}: ${((100 * wrong.length) / samples.length).toFixed(2)} %`);
    expect(wrong).toEqual([]);
  }
});

test.each([
  ['NL91ABNA0417164300', '[IBAN]'],
  ['nl91 abna 0417 1643 00 van Jan', '[IBAN] van Jan'],
  ['rekening:NL91-ABNA-0417-1643-00.', 'rekening:[IBAN].'],
  ['xNL91ABNA0417164300EUR', 'x[IBAN]EUR'],
  [`${valid.BE}, ${valid.NO}, ${valid.MT}`, '[IBAN], [IBAN], [IBAN]'],
  // From every part of the registry.
  ['ES9121000418450200051332 FR1420041010050500013M02606 GB29NWBK60161331926819', '[IBAN] [IBAN] [IBAN]'],
  ['DE89370400440532013000 LU280019400644750000 PT50000201231234567890154', '[IBAN] [IBAN] [IBAN]'],
  ['SA0380000000608010167519 YE15CBYE0001018861234567891234', '[IBAN] [IBAN]'],
  // With three of the separators people use it is still one number.
  ['NL91   ABNA0417164300', '[IBAN]'],
])('%j loses its bank account', (typed, masked) => {
  expect(mask(typed)).toEqual({ text: masked, masked: ['iban'] });
});

test('a bank account with one wrong character is none', () => {
  expect(mask('NL91ABNA0417164301').masked).not.toContain('iban');
});

test.each([
  'NL91/ABNA0417164300',
  'NL91 (ABNA) 0417164300',
  'NL91|ABNA|0417|1643|00',
  'ＮＬ９１ＡＢＮＡ０４１７１６４３００',
  "nl91'abna'0417'1643'00",
  'NL91\nABNA0417164300',
])('%j is a bank account', (typed) => {
  expect(mask(typed).masked).toEqual(['iban']);
});

test.each(['NL91    ABNA0417164300', 'NL91ABNA04171643', 'NL91éABNA0417164300', 'XX91ABNA0417164300'])(
  '%j is not taken together to a bank account',
  (typed) => {
    expect(mask(typed).masked).not.toContain('iban');
  },
);

test.each([
  ['een@example.orgtwee@example.com', '[e-mail]'],
  ['a@x.nl;b@y.nl', '[e-mail];[e-mail]'],
  ['a@x.nl/b@y.nl', '[e-mail]/[e-mail]'],
  ['a@x.nl&b@y.nl|c@z.nl', '[e-mail]&[e-mail]|[e-mail]'],
  ['a@x.nl-b@y.nl+c@z.nl', '[e-mail]'],
  ['a@x.nl\uff1bb@y.nl\uff0cc@z.nl', '[e-mail]\uff1b[e-mail]\uff0c[e-mail]'],
  ['a\uff20x.nl b@y.nl', '[e-mail] [e-mail]'],
  ['{a@x.nl}\u201cb@y.nl\u201d', '{[e-mail]}\u201c[e-mail]\u201d'],
])('%j is a list of addresses', (typed, masked) => {
  expect(mask(typed)).toEqual({ text: masked, masked: ['emails'] });
});

test.each([
  ['06-12345678, 033-4612345', '[telefoon], [telefoon]'],
  ['0612345678\n0687654321', '[telefoon]\n[telefoon]'],
  ['+31612345678+31687654321', '[telefoon][telefoon]'],
  ['+31 (0)6 12345678; 0031 6 87654321', '[telefoon]; [telefoon]'],
  ['06 12 34 56 78|06 87 65 43 21|06 12 34 56 78', '[telefoon]|[telefoon]|[telefoon]'],
])('%j is a list of telephone numbers', (typed, masked) => {
  expect(mask(typed)).toEqual({ text: masked, masked: ['phones'] });
});

test('every address of a list is masked, a single one is left', () => {
  expect(mask('verstuurd aan jan@klant.example').masked).toEqual([]);
  expect(mask('aan jan@klant.example en nog eens JAN@klant.example').masked).toEqual([]);
  expect(mask('aan <jan@klant.example>; piet.de-boer@klant.example.')).toEqual({
    text: 'aan <[e-mail]>; [e-mail].',
    masked: ['emails'],
  });
});

test.each([
  'jan@klant en piet@klant',
  'jan@klant.n en piet@klant.n',
  '@klant.example en @ander.example',
  'jan@.example en piet@.nl',
  'klant.nl@jan en ander.nl@piet',
])('%j has no address', (typed) => {
  expect(mask(typed)).toEqual({ text: typed, masked: [] });
});

test('what was put in the place of something is no part of an account, whatever stands around it', () => {
  const once = 'jo13y.1zu1&[e-mail] rkx!.ca4&[e-mail] [BSN] Ur';
  expect(mask(once)).toEqual({ text: once, masked: [] });
  expect(mask(`[IBAN] ${valid.NL}`).text).toBe('[IBAN] [IBAN]');
});

test('masking twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(typedBsn, fc.constantFrom(...Object.values(valid)), fc.emailAddress(), fc.string())),
      (parts) => {
        const once = mask(parts.join(' ')).text;
        expect(mask(once)).toEqual({ text: once, masked: [] });
      },
    ),
    runs(1_000),
  );
});

test.each([
  ['digits', '1'],
  ['digits and spaces', '1 '],
  ['dots', '.'],
  ['a digit and many dots', '1....'],
  ['letters', 'a'],
  ['beginnings of accounts', 'NL91'],
  ['spaced beginnings', 'N L 9 1 '],
  ['at signs', '@'],
  ['addresses', 'a@b.cd '],
  ['addresses against each other', 'a@b.cd'],
  ['telephone numbers', '0612345678 '],
  ['other digits', '\uff11\u0661'],
  ['marks', '1\u0301'],
  ['one long local part', 'a.'],
  ['dates', '23-11-2026 '],
])(
  '[S44] a text of %s is read to its end, however long: worse than linear would not be in time',
  (_, pattern) => {
    const text = pattern.repeat((long ? 1_000_000 : 250_000) / pattern.length);
    expect(mask(text).text).not.toBe('');
  },
);
