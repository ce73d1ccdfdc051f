import { withInner, wordOf, type CommandShape } from './shape.ts';
import type { Values } from './values.ts';

/**
 * The completion script for PowerShell, 5.1 and later, with what each word means. It knows every command by itself: Tab starts
 * no program.
 *
 * @param name the program, as it is typed.
 */
export function powershellScript(name: string, program: CommandShape): string {
  const shapes = withInner(program);
  const inner = shapes.filter(({ path }) => path !== '');
  const takers = shapes.flatMap(({ path, options }) => {
    const flags = options.flatMap(({ flags, values }) => (values === undefined ? [] : flags));
    return flags.length > 0 ? [arm(path, flags.map(quote).join(', '))] : [];
  });
  const arms = shapes.flatMap(({ path, options, arguments: list, commands }) => [
    ...options.flatMap(({ flags, values }) =>
      values === undefined ? [] : flags.map((flag) => arm(`${path}|${flag}`, offer(values))),
    ),
    // What stands for any further argument stands for the first as well; the place is counted no further than that.
    ...list.map(({ values }, at) => arm(`${path}|${at}`, offer(values))),
    ...(commands.length > 0
      ? [arm(`${path}|0`, commands.map((one) => word(wordOf(one), one.summary)).join('; '))]
      : []),
    arm(
      `${path}|-`,
      options.flatMap(({ flags, summary }) => flags.map((flag) => word(flag, summary))).join('; '),
    ),
  ]);
  const repeats = shapes.flatMap(({ path, arguments: list }) =>
    list.flatMap(({ repeats }, at) => (repeats ? [arm(path, `$place = [Math]::Min($place, ${at})`)] : [])),
  );
  return `# PowerShell completion for ${name}, 5.1 and later. Load it in your $PROFILE with:
#   ${name} completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName ${quote(name)} -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $command = ''; $place = 0; $awaited = ''; $dashes = $false
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = [string]$element
        if ($awaited -cne '') { $awaited = ''; continue }
        if (-not $dashes -and $word -ceq '--') { $dashes = $true; continue }
        if (-not $dashes -and $word.StartsWith('-')) {
            if ($word -cin @($(switch -CaseSensitive -Exact ($command) {
${takers.map((taker) => `        ${taker}`).join('\n')}
            }))) { $awaited = $word }
            continue
        }
        $longer = "$command $word".Trim()
        if ($longer -cin @(
${inner.map(({ path }) => `            ${quote(path)}`).join('\n')}
        )) { $command = $longer } else { $place++ }
    }
    switch -CaseSensitive -Exact ($command) {
${repeats.join('\n')}
    }

    # A value can stand behind an equals sign, and is completed with what stands before it.
    $typed = [string]$wordToComplete; $before = ''
    if ($awaited -ceq '' -and -not $dashes -and $typed.StartsWith('-')) {
        $awaited = '-'
        if ($typed -match '^(--[^=]+)=(.*)$') { $awaited = $Matches[1]; $before = "$awaited="; $typed = $Matches[2] }
    }

    function Word($text, $says) {
        if ($text.StartsWith($typed, [StringComparison]::Ordinal)) {
            [System.Management.Automation.CompletionResult]::new("$before$text", $text, 'ParameterValue', $says)
        }
    }
    function Words($list) { foreach ($text in $list.Split(' ')) { Word $text $text } }
    function Paths($types) {
        foreach ($path in [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed)) {
            if ($path.ResultType -in $types) {
                [System.Management.Automation.CompletionResult]::new("$before$($path.CompletionText)", $path.ListItemText, $path.ResultType, $path.ToolTip)
            }
        }
    }

    $found = @(switch -CaseSensitive -Exact ("$command|$(if ($awaited -cne '') { $awaited } else { $place })") {
${arms.join('\n')}
    })
    # Where nothing is offered PowerShell offers files, which are wrong here: what was typed stays as it is.
    if ($found.Count -eq 0 -and "$before$typed" -cne '') {
        $found = @([System.Management.Automation.CompletionResult]::new("$before$typed"))
    }
    $found
}
`;
}

function arm(pattern: string, action: string): string {
  return `        ${quote(pattern)} { ${action} }`;
}

function offer(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `Words ${quote(values.words.join(' '))}`;
    case 'files':
      return `Paths 'ProviderItem', 'ProviderContainer'`;
    case 'folders':
      return [
        `Paths @('ProviderContainer')`,
        ...(values.words.length > 0 ? [offer({ kind: 'words', words: values.words })] : []),
      ].join('; ');
    case 'free':
      return '';
  }
}

function word(text: string, says: string): string {
  return `Word ${quote(text)} ${quote(says.trim() === '' ? text : says)}`;
}

/** Between single quotes PowerShell knows nothing but the quote itself, and takes typographic ones for the same. */
function quote(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}
