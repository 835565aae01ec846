import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, readText, walk } from './source-files';

const components = filesUnder('src', '.vue').filter((path) => path !== 'src/App.vue');
const specs = filesUnder('tests/views', '.spec.ts');
const longest = 260;

describe('every component', () => {
  it('has a spec of its own name', () => {
    expect(components.filter((path) => specOf(path) === undefined)).toEqual([]);
  });

  it('is checked by axe in that spec', () => {
    const unchecked = components.filter((path) => {
      const spec = specOf(path);
      return spec !== undefined && !callsInFact(spec, ['expectAccessible', 'checkAccessibility']);
    });

    expect(unchecked).toEqual([]);
  });

  it('fits on a few screens', () => {
    const long = components.filter((path) => withoutStyle(readText(path)).split('\n').length > longest);

    expect(long).toEqual([]);
  });

  it('is script, then template, then style', () => {
    const wrong = components.filter((path) => {
      const order = [...readText(path).matchAll(/^<(script|template|style)\b/gm)].map((match) => match[1]);
      const sorted = ['script', 'template', 'style'].filter((part) => order.includes(part));
      return order.join() !== sorted.join();
    });

    expect(wrong).toEqual([]);
  });
});

describe('every spec of a component', () => {
  it('has its component', () => {
    const names = new Set(filesUnder('src', '.vue').map((path) => basename(path, '.vue')));
    const orphans = specs.filter((path) => /^[A-Z]/.test(basename(path)) && !names.has(basename(path, '.spec.ts')));

    expect(orphans).toEqual([]);
  });
});

function specOf(component: string): string | undefined {
  const name = `${basename(component, '.vue')}.spec.ts`;
  const kebab = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
  return specs.find((path) => basename(path) === name || basename(path) === kebab);
}

/** Whether a fact of a spec, and not just its imports or words, calls one of the functions. */
function callsInFact(spec: string, names: readonly string[]): boolean {
  let isCalled = false;
  const isFact = (node: ts.Node) => ts.isCallExpression(node) && /^it(\.each)?\b/.test(node.expression.getText());
  walk(ts.createSourceFile(spec, readText(spec), ts.ScriptTarget.Latest, true), (node) => {
    if (!isFact(node)) return;
    walk(node, (inner) => {
      if (ts.isCallExpression(inner) && names.includes(inner.expression.getText())) isCalled = true;
    });
  });
  return isCalled;
}

function withoutStyle(text: string): string {
  return text.replace(/^<style[\s\S]*$/m, '');
}
