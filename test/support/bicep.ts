import { readFileSync } from 'node:fs';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A Bicep value as far as the tests look: nested objects, with everything else as written. */
export interface BicepObject {
  readonly [key: string]: string | BicepObject;
}

/** A file of deployment/, parsed with the grammar alone: types and API versions are not known here. */
export class BicepFile {
  private constructor(readonly root: Node) {}

  /** @param file under deployment/. */
  static async read(file: string): Promise<BicepFile> {
    return await BicepFile.parse(readFileSync(`deployment/${file}`, 'utf8'));
  }

  static async parse(text: string): Promise<BicepFile> {
    await Parser.init();
    const grammar = readFileSync('node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm');
    const tree = new Parser().setLanguage(await Language.load(grammar)).parse(text);
    if (!tree) throw new Error('could not be parsed');
    return new BicepFile(tree.rootNode);
  }

  /** Names of all parameters, or of all outputs. */
  declared(what: 'parameter' | 'output'): readonly string[] {
    return ofType(this.root, `${what}_declaration`).map(({ namedChildren }) => {
      const name = namedChildren.find((child) => child?.type === 'identifier');
      return name?.text ?? '';
    });
  }

  /** How many declarations have a text that describes them. */
  get descriptions(): number {
    return ofType(this.root, 'decorators').filter(({ text }) => text.includes('@description(')).length;
  }

  /** The bodies of all resources of a type, whatever its version; for a loop: what it repeats. */
  resources(type: string): readonly BicepObject[] {
    return ofType(this.root, 'resource_declaration')
      .filter(({ namedChildren }) =>
        namedChildren.some((child) => child?.type === 'string' && typeOf(child) === type),
      )
      .flatMap((resource) => ofType(resource, 'object').slice(0, 1))
      .map((body) => valueOf(body));
  }

  /** The only resource of a type. */
  resource(type: string): BicepObject {
    const [resource, another] = this.resources(type);
    if (!resource || another) throw new Error(`not one resource of type ${type}`);
    return resource;
  }

  /** Every string literal in it, without its quotes. */
  get strings(): readonly string[] {
    return ofType(this.root, 'string').map(({ text }) => text.slice(1, -1));
  }

  get text(): string {
    return this.root.text;
  }
}

const ofType = (node: Node, type: string): Node[] =>
  node.descendantsOfType(type).filter((found): found is Node => found !== null);

const typeOf = ({ text }: Node): string => text.slice(1, -1).replace(/@.*/u, '');

function valueOf(object: Node): BicepObject {
  const properties = object.namedChildren.filter((child) => child?.type === 'object_property');
  return Object.fromEntries(
    properties.flatMap((property) => {
      const [key, value] = property?.namedChildren ?? [];
      if (!key || !value) return [];
      return [[key.text, value.type === 'object' ? valueOf(value) : value.text]];
    }),
  );
}
