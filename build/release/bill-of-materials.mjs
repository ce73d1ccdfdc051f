// What is inside of what is handed out, as CycloneDX.
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/**
 * @param {object} manifest package.json of the program
 * @param {readonly { name: string, version: string, license: string, integrity?: string }[]} packages that are bundled
 * @param {{ version: string }} node the Node inside the single executables
 * @param {Date} date of what is described
 * @returns {string} CycloneDX 1.6 as JSON. It bears no serial number, which would be another one each time.
 */
export function billOfMaterials(manifest, packages, node, date) {
  const licences = new Contrib.License.Factories.LicenseFactory();
  const component = (type, { name, version, license, description, integrity }, more = {}) => {
    const [, group, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
    const made = new Models.Component(type, own, {
      group,
      version,
      description,
      bomRef: `${name}@${version}`,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      ...more,
    });
    if (license) made.licenses.add(licences.makeFromString(license));
    const [, digest] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
    if (digest)
      made.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex'));
    return made;
  };
  const program = component(Enums.ComponentType.Application, manifest);
  const parts = [
    ...packages.map((one) => component(Enums.ComponentType.Library, one)),
    component(
      Enums.ComponentType.Platform,
      {
        name: 'node',
        version: node.version,
        license: 'MIT',
        description:
          'In the single executables alone. What Node itself holds is in its licence, which lies beside each.',
      },
      { purl: `pkg:generic/node@${node.version}` },
    ),
  ];
  for (const { bomRef } of parts) program.dependencies.add(bomRef);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: program, timestamp: date }) });
  for (const part of parts) bom.components.add(part);
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const json = new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 });
  return `${json}\n`;
}
