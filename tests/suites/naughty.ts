/** Texts of the kinds in the "big list of naughty strings" (Max Woolf), written anew: what breaks programs that take it for more than text. */
// prettier-ignore
export const NAUGHTY: readonly string[] = [
  // Words that mean something elsewhere
  'undefined', 'null', 'NaN', 'true', 'hasOwnProperty', '__proto__', 'constructor', 'then', 'unknown', 'none', 'NO', '\\', '\\\\',
  // Numbers
  '0', '-0', '1/0', '1e999', '0x10', '007', '1,000.00', '-1.5', '٣٤', '①', '½', '1_000', '9007199254740993',
  // Signs and quotes
  "'", '"', '`', "''", '""', "'\"'", '“”‘’', '<>?:"{}|_+', ',./;\'[]\\-=', '!@#$%^&*()', '*', '[', ']', '~', '#', '%', '=', '|', '$',
  // Letters
  'Tŷ Gwyn, Llŷn', 'ẞ ǅ İ ı ﬁ', 'e\u0301', '田中さん', '社會科學院', '울란바토르', 'ｆｕｌｌ ｗｉｄｔｈ', 'Ω≈ç√∫', '𝒜𝓁𝓁', 'пример', 'مثال', 'דוגמה',
  'T̴̢̛h̷̡̛ê̸̗', '👍🏽', '👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🇬🇧', '(｡◕ ∀ ◕｡)', '¯\\_(ツ)_/¯',
  // What cannot be seen, or turns text round
  '\u200b', '\u00ad', '\u2028', '\u202eevil\u202c', '\u2066x\u2069', '\ufeff', '\u2060', '\u0000', '\u0007', '\u001b[31m', '\u009b31m', '\u007f', '\ud800', '\ufffe', 'a\u0008b', '\u180e', '\u3000',
  // Markup
  '<script>alert(1)</script>', '</script><script>x', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<!--', '-->', ']]>', '<![CDATA[', '&lt;b&gt;', '&#60;b&#62;', '&amp;amp;',
  '</textarea>', '</title>', '</style>', '</details></main>', '<b', '<plaintext>', '<?php x ?>', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>', 'javascript:alert(1)', '" onmouseover="x', "' onfocus='x",
  // Markdown
  '**bold**', '# Heading', '1. one', '- [ ] box', '> quote', '[x](javascript:y)', '![x](https://example.org/y)', '<https://example.org>', '```', '~~~', '    code', '| a | b |', '---', '[^1]', '[x]: /y', '&nbsp;', 'a\\', '[guide police.1]', '[our reading of law.1]',
  // Other languages
  "1'; DROP TABLE cases; --", '1 OR 1=1', '$(touch canary)', '`touch canary`', '; touch canary', '| touch canary', '&& touch canary', '$((1/0))', '${HOME}', '$HOME', '~root', '*/../*', '{a,b}', '!!', '!x', '<(touch canary)', '%s%s%n', '%d', '{0}', '{{7*7}}', '${7*7}', '<%= 7*7 %>', "'+x+'",
  '=1+1', '@SUM(A1)', '+1', '-1+1', '/dev/null; touch canary', '../../../etc/passwd', 'C:\\nul', 'CON', 'file:///etc/passwd', '-rf', '--help', '-',
  // roff
  '.so /etc/passwd', "'so /etc/passwd", '.sy touch canary', '\\X\'ps: x\'', '\\n(yr', '\\fB', '\\', '.', '..', '\\&.', '.\\" x', '\\*[x]', '\\(aq',
  // Lengths and layout
  'a'.repeat(300), `${'x'.repeat(90)} y`, ' x ', 'a  b', 'a\tb', 'a\nb', 'a\r\nb', '\n\n', 'a\n\n# b', 'a\n---\nb',
];
