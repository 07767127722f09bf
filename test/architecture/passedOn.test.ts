import ts from 'typescript';
import { eachNode, parsed, sourcesIn } from './parsedSources';

const GIVES_A_FIELD = /^(Field|PlainList|FieldResolver)$/;

const TAKES_INPUT = /^(ArgsType|InputType)$/;

const isDecorated = (node: ts.Node, as: RegExp): boolean =>
  ts.canHaveDecorators(node) &&
  (ts.getDecorators(node) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && as.test(expression.expression.getText()),
  );

/** Whether it is a name behind `this`, or one behind another. */
const isHeld = (value: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(value) &&
  (value.expression.kind === ts.SyntaxKind.ThisKeyword || isHeld(value.expression));

/** Whether all that is done is to pass on what `this` holds. */
function onlyPassesOn(member: ts.ClassElement): boolean {
  if (ts.isPropertyDeclaration(member)) return true;
  if (!ts.isMethodDeclaration(member) && !ts.isGetAccessor(member)) return false;
  const [only, ...others] = member.body?.statements ?? [];
  if (only === undefined || others.length > 0 || !ts.isReturnStatement(only)) return false;
  return only.expression !== undefined && isHeld(only.expression);
}

/** Output members of the classes in a file, and those of them that only pass a value on. */
function membersIn(path: string, file: ts.SourceFile) {
  const fields: string[] = [];
  const passedOn: string[] = [];
  eachNode(file, (node) => {
    if (!ts.isClassDeclaration(node) || isDecorated(node, TAKES_INPUT)) return;
    for (const member of node.members) {
      if (!isDecorated(member, GIVES_A_FIELD)) continue;
      const name = `${path} ${node.name?.text}.${member.name?.getText()}`;
      fields.push(name);
      if (onlyPassesOn(member)) passedOn.push(name);
    }
  });
  return { fields, passedOn };
}

describe('A field that only shows what a state holds is a description (graphql/shows)', () => {
  it('so that no member of an output type only passes a value on', () => {
    const all = sourcesIn(['src/graphql'], () => true).map(({ path, file }) =>
      membersIn(path, file),
    );
    expect(all.flatMap(({ fields }) => fields).length).toBeGreaterThan(250);
    expect(all.flatMap(({ passedOn }) => passedOn)).toEqual([]);
  });

  it('and would be noticed, however deep the value lies', () => {
    const text = `class Shown {
      @Field(() => String) get own() { return this.held; }
      @Field(() => String) within() { return this.held.a.b; }
      @PlainList(() => [String]) get list() { return this.held.list; }
      @Field(() => String) readonly stored: string;
      @Field(() => String) get made() { return shownAs(this.held.a); }
      @Field(() => String) get counted() { return this.held.count + 1; }
      get inner() { return this.held.c; }
    }`;
    const { fields, passedOn } = membersIn('x', parsed('x.ts', text));
    expect(fields).toHaveLength(6);
    expect(passedOn).toEqual(['x Shown.own', 'x Shown.within', 'x Shown.list', 'x Shown.stored']);
  });
});
