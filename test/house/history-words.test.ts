import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { textsFor } from '../../cards/texts';
import { locales } from '../../services/people/roles';

/**
 * Every entry of a history that people read has its words, in both languages: the kinds of entries are read from the
 * types of the code that writes them, so that one added without words shows up here.
 */

const root = resolve(__dirname, '../..');

/** Histories that a card shows, by the room that writes them. */
const shown = {
  incident: (locale: (typeof locales)[number]) => textsFor(locale).history.event,
  kluis: (locale: (typeof locales)[number]) => textsFor(locale).kluisLists.event,
} as const;
/** For the safe as a whole: its day, key, counts and visitors have a card with their state, and no history. */
const withoutHistory = ['day', 'key', 'count', 'safe', 'loans'].map((file) => `services/kluis/${file}.ts`);

let checker: ts.TypeChecker;
let files: readonly ts.SourceFile[];
beforeAll(() => {
  const path = join(root, 'tsconfig.json');
  const read = ts.readConfigFile(path, (file) => ts.sys.readFile(file));
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(path));
  const program = ts.createProgram(
    fileNames.filter((file) => /\/services\/(?:incident|kluis)\//.test(file)),
    { ...options, noEmit: true, incremental: false, composite: false },
  );
  checker = program.getTypeChecker();
  files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(join(root, 'services')));
});

interface Written {
  readonly where: string;
  /** Null: the type of what is written only says that it is a string. */
  readonly types: readonly string[] | null;
}

function writtenIn(file: ts.SourceFile): readonly Written[] {
  const found: Written[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'event') {
      const [first] = node.arguments;
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const where = `${relative(root, file.fileName)}:${line}`;
      if (first) found.push({ where, types: literalsOf(checker.getTypeAtLocation(first)) });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

function literalsOf(type: ts.Type): readonly string[] | null {
  const all = type.isUnion() ? type.types : [type];
  const words = all.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return words.length === all.length ? words : null;
}

test.each(Object.keys(shown) as (keyof typeof shown)[])('[A12] every entry of %s has words', (flow) => {
  const written = files
    .filter(({ fileName }) => fileName.includes(`/services/${flow}/`))
    .filter(({ fileName }) => !withoutHistory.includes(relative(root, fileName)))
    .flatMap(writtenIn);
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter(({ types }) => types === null).map(({ where }) => where)).toEqual([]);
  const types = [
    ...new Set([...written.flatMap(({ types: each }) => each ?? []), 'held', 'holdLooked', 'released']),
  ];
  for (const locale of locales)
    expect([locale, types.filter((type) => shown[flow](locale)[type] === undefined)]).toEqual([locale, []]);
});
