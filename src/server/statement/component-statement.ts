import type { ResultSink } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { ChangeComponents } from '../../sql/ast.ts';
import { isKnownComponent, type Components, type KnownComponent } from './components.ts';
import type { SessionContext } from '../session-context.ts';
import { OK } from './simple-result.ts';

/**
 * Runs INSTALL COMPONENT and UNINSTALL COMPONENT
 * (https://dev.mysql.com/doc/refman/9.7/en/install-component.html).
 *
 * @throws WireError 3527, 3528, 3529, 3537; 1235 for a component that is not part of the server
 */
export async function changeComponents(
  session: SessionContext,
  { install, urns }: ChangeComponents,
  sink: ResultSink,
): Promise<void> {
  const { components } = session.server;
  const known = install ? installable(components, urns) : installed(components, urns);
  await (install ? components.install(known) : components.uninstall(known));
  sink.ok(OK);
}

function installable(components: Components, urns: readonly string[]): readonly KnownComponent[] {
  return urns.map((urn, i) => {
    const scheme = /^(.*?):\/\//s.exec(urn)?.[1];
    if (scheme === undefined) throw wireError('ER_COMPONENTS_NO_SCHEME', urn);
    if (scheme !== 'file') throw wireError('ER_COMPONENTS_NO_SCHEME_SERVICE', scheme, urn);
    if (!isKnownComponent(urn)) throw wireError('ER_NOT_SUPPORTED_YET', 'plugins and components');
    if (components.has(urn) || urns.indexOf(urn) !== i) throw wireError('ER_COMPONENTS_CANT_LOAD', urn);
    return urn;
  });
}

function installed(components: Components, urns: readonly string[]): readonly KnownComponent[] {
  return urns.map((urn, i) => {
    if (isKnownComponent(urn) && components.has(urn) && urns.indexOf(urn) === i) return urn;
    throw wireError('ER_COMPONENTS_UNLOAD_NOT_LOADED', urn);
  });
}
