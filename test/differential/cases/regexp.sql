select regexp_like('Abba','^A.*a$'), regexp_like('Abba','^a','c'), regexp_like('Abba','^a','ci'), regexp_like('Abba','^a','ic')
select regexp_like('a\nb','a.b'), regexp_like('a\nb','a.b','n'), regexp_like('a\nb','^b'), regexp_like('a\nb','^b','m'), regexp_like('a\n','a$'), regexp_like('a\r','a$'), regexp_like('a\r','a$','u'), regexp_like('a\n','a$','u')
select regexp_like('a','a','x')
select regexp_like('a','a',null), regexp_like(null,'a'), regexp_like('a',null), regexp_like('a','a','')
select regexp_instr('dog cat dog','dog'), regexp_instr('dog cat dog','dog',2), regexp_instr('dog cat dog','DOG',1,2), regexp_instr('aa aaa aaaa','a{2}',1,3), regexp_instr('aa aaa aaaa','a{4}',1,1,1), regexp_instr('dog','x')
select regexp_instr('dog','d',0)
select regexp_instr('dog','d',5)
select regexp_instr('dog','d',4)
select regexp_instr('dog','g',1,0)
select regexp_instr('dog','g',1,-1)
select regexp_instr('dog','g',1,1,2)
select regexp_instr('dog','g',1,1,null)
select regexp_instr('dog','G',1,1,0,'c')
select regexp_instr('😀dog','d'), regexp_instr('😀dog','d',2), regexp_instr('😀dog','o',1,1,1)
select regexp_substr('abc def ghi','[a-z]+'), regexp_substr('abc def ghi','[a-z]+',1,3), regexp_substr('abc def ghi','[a-z]+',2), regexp_substr('abc','x'), regexp_substr('aBc','b',1,1,'c')
select regexp_substr('abc','b',5)
select regexp_substr('abc','b',0)
select regexp_substr('abc','b',1,0), regexp_substr('abc','b',1,2)
select regexp_replace('a b c','b','X'), regexp_replace('abc def ghi','[a-z]+','X',1,3), regexp_replace('abc def ghi','[a-z]+','X',2), regexp_replace('aBc','b','X',1,0,'c')
select regexp_replace('abc','(a)(b)','$2$1'), regexp_replace('abc','b','$0$0'), regexp_replace('abc','b','\\$0'), regexp_replace('abc','(?<x>b)','<${x}>'), regexp_replace('abc','b','\\\\')
select regexp_replace('abc','b','$1')
select regexp_replace('abc','b','$')
select regexp_replace('abc','b','$x')
select regexp_replace('abc','b','${x}')
select regexp_replace('abc','b','X',5)
select regexp_replace('abc','b','X',0)
select regexp_replace('abc','','X')
select regexp_replace('','a','X'), regexp_replace('','^','X'), regexp_replace('abc','x*','-')
select regexp_replace('abc','b','X',1,-1)
select regexp_replace(null,'b','X'), regexp_replace('a',null,'X'), regexp_replace('a','b',null)
select 'a' regexp ''
select 'a-b' regexp 'a\\-b', 'a_b' regexp 'a\\_b', 'a@b' regexp '\\@', 'a"b' regexp '\\"', 'a/b' regexp '\\/'
select 'a' regexp '\\y'
select 'a' regexp '\\q'
select 'a' regexp '['
select 'a' regexp '[b-a]'
select 'a' regexp '('
select 'a' regexp ')'
select 'a' regexp 'a**'
select 'a' regexp '*a'
select 'a' regexp '+'
select 'a' regexp '?'
select 'a' regexp 'a{2,1}'
select 'a' regexp 'a{'
select 'a' regexp 'a{x}'
select 'a' regexp 'a{1'
select 'a' regexp '{'
select 'a' regexp '}'
select 'a}' regexp 'a}', 'a]' regexp 'a]'
select 'a' regexp '\\'
select 'a' regexp 'a|'
select 'a' regexp '|'
select 'a' regexp '\\1'
select 'aa' regexp '(a)\\1', 'ab' regexp '(a)\\1'
select 'a' regexp '(?<n>a)\\k<n>', 'aa' regexp '(?<n>a)\\k<n>'
select 'a' regexp '(?x) a # c'
select 'A' regexp '(?-i)a', 'A' regexp '(?i)a', 'aB' regexp '(?-i:a)b', 'AB' regexp '(?-i:a)b'
select 'a' regexp '(?z)a'
select 'foobar' regexp 'foo(?=bar)', 'foobar' regexp '(?<=foo)bar', 'foobar' regexp '(?<!foo)bar', 'foobar' regexp 'foo(?!bar)'
select 'foobar' regexp '(?<=fo*)bar'
select 'aaa' regexp 'a++a', 'aaa' regexp '(?>a+)a', 'aaab' regexp 'a++b', 'aaa' regexp 'a*+', 'a' regexp 'a?+'
select 'a.b' regexp '\\Qa.b\\E', 'axb' regexp '\\Qa.b\\E'
select '\t' regexp '\\t', '\n' regexp '\\n', '\r' regexp '\\r', char(12) regexp '\\f', char(7) regexp '\\a', char(27) regexp '\\e', char(1) regexp '\\cA'
select 'é' regexp '\\w', 'é' regexp '\\W', '٣' regexp '\\d', 'é' regexp '^[[:alpha:]]$', 'é' regexp '\\bé', 'É' regexp 'é', 'e' regexp 'é'
select 'a' regexp '[[:alpha:]]', '1' regexp '[[:digit:]]', ' ' regexp '[[:space:]]', '_' regexp '[[:punct:]]', '$' regexp '[[:punct:]]', 'a' regexp '[[:xdigit:]]', 'a' regexp '[[:word:]]', '\t' regexp '[[:blank:]]', '\t' regexp '[[:cntrl:]]', 'a' regexp '[[:graph:]]', 'a' regexp '[[:print:]]', 'a' regexp '[[:alnum:]]', 'a' regexp '[[:upper:]]', 'A' regexp '[[:lower:]]'
select 'a' regexp '[[:^alpha:]]', '1' regexp '[^[:alpha:]]'
select 'a' regexp '[[:nosuch:]]'
select 'a' regexp '[:alpha:]', 'l' regexp '[:alpha:]', 'x' regexp '[:alpha:]'
select 'c' regexp '[a-z&&[^aeiou]]', 'a' regexp '[a-z&&[^aeiou]]', 'a' regexp '[a-z--[aeiou]]', 'c' regexp '[[a-z]-[aeiou]]'
select ']' regexp '[]a]', 'a' regexp '[]a]'
select '-' regexp '[a-]', '-' regexp '[-a]', '^' regexp '[a^]', '.' regexp '[.]', 'a' regexp '[.]', '\\' regexp '[\\\\]', '-' regexp '[a\\-z]', '-' regexp '[\\w-]'
select 'a' regexp '[a', 'a' regexp '[]'
select 'a' regexp '[]'
select 'a' regexp '\\p{L}', 'a' regexp '\\p{Lu}', 'a' regexp '\\P{L}', 'a' regexp '\\p{Alphabetic}', 'a' regexp '\\p{Script=Latin}', 'a' regexp '[\\p{L}]', 'a' regexp '\\pL'
select 'a' regexp '\\p{Nosuch}'
select 'a' regexp '(?#comment)a'
select 'hello' regexp 'h[[:<:]]'
select 'a word here' regexp '[[:<:]]word[[:>:]]'
select 'a word here' regexp '\\bword\\b', 'swords' regexp '\\bword\\b'
select binary 'a' regexp 'A'
select cast('a' as binary) regexp 'A'
select regexp_like(cast('a' as binary),'A')
select regexp_like('a' collate utf8mb4_bin,'A'), 'a' collate utf8mb4_bin regexp 'A', regexp_like('a' collate utf8mb4_0900_as_cs,'A'), regexp_like('a' collate utf8mb4_bin,'A','i'), regexp_like('é' collate utf8mb4_0900_as_ci,'É')
select regexp_substr('aB' collate utf8mb4_bin,'b'), regexp_instr('aB' collate utf8mb4_bin,'b'), regexp_replace('aB' collate utf8mb4_bin,'b','x')
select regexp_replace('abc','b',1), regexp_substr('a1b2','[0-9]',1,'2')
select 'ab' regexp 'a b', 'a.b' regexp 'a[.]b', 'a+b' regexp 'a\\+b', 'a(b' regexp 'a\\(b'
select 'x' not regexp 'y', 'x' rlike 'X', 'x' not rlike 'x', null regexp 'x', 'x' regexp null
select 'ABC' regexp binary 'abc'
select regexp_replace('aaa','a','b',2,1), regexp_replace('aaa','a','b',2,2), regexp_replace('aaa','a','b',1,9), regexp_replace('aaa','a','b',4)
select regexp_substr('ab','b',3)
select regexp_instr('ab','b',3)
select regexp_instr('','a',1), regexp_instr('','',1)
select regexp_instr('','a',2)
select regexp_like('','^$'), regexp_substr('',''), regexp_like('','')
select regexp_like('ß','SS'), regexp_like('ﬁ','FI'), regexp_like('ı','I'), regexp_like('K','k')
select 'a' regexp '\\p{L}', 'a' regexp '\\p{Lu}', 'a' regexp '\\P{L}', 'a' regexp '[\\p{L}]'
select 'a' regexp '\\p{Alphabetic}'
select 'a' regexp '\\p{Latin}'
select 'a' regexp '\\p{Script=Latin}'
select 'a' regexp '\\p{Letter}', 'a' regexp '[[:L:]]', 'a' regexp '[[:Letter:]]'
select 'a' regexp '\\pL'
select 'aaa' regexp 'a{,3}'
select 'a' regexp '(*a)'
select 'a' regexp '(?'
select 'a' regexp '(?<'
select 'a' regexp '(?<a'
select 'a' regexp '(?<1>a)'
select 'a' regexp '(?<a>a)(?<a>b)'
select 'a' regexp '(?P<a>a)'
select 'a' regexp '\\k<zz>'
select 'a' regexp '\\x'
select 'a' regexp '\\x{zz}'
select 'a' regexp '\\u00'
select 'a' regexp '\\c'
select 'a' regexp '[a&&]'
select 'a' regexp '[a--]'
select 'a' regexp '[a-z-]', '-' regexp '[a-z-]', '-' regexp '[a-z-0]'
select '&' regexp '[a&b]', '&' regexp '[&]'
select 'a' regexp '[[a]&[b]]'
select 'a' regexp '[[.a.]]', 'a' regexp '[[=a=]]'
select 'a' regexp '[a-\\d]'
select 'a' regexp '[\\d-z]', '-' regexp '[\\d-z]'
select 'a' regexp '[^]', '^' regexp '[^]]'
select regexp_instr('','a',1)
select regexp_instr('','a')
select regexp_substr('','a',1), regexp_substr('','a')
select regexp_instr('','a*')
select regexp_substr('b','a*'), regexp_instr('b','a*'), regexp_replace('baac','a*','x')
select regexp_replace('abc','(b)','$11')
select regexp_replace('abc','(b)','$01'), regexp_replace('abc','(b)','$1a')
select regexp_replace('abc','(b)','${1}')
select regexp_replace('abc','(b)','\\u0041'), regexp_replace('abc','(b)','\\n'), regexp_replace('abc','b','\\')
select regexp_replace('abc','(b)?(z)?','[$2]')
select regexp_like('a b','a b','x')
select regexp_like('Aé','aÉ'), regexp_like('AÉ','aé','c')
select regexp_substr('aé日b','日'), regexp_instr('aé日b','b'), regexp_replace('aé日b','日','é')
select regexp_like(_latin1'a',_utf8mb4'A')
select regexp_like(x'61',x'61')
select regexp_like(1,1), regexp_like(true,'1')
select regexp_like('a','a',1)
select regexp_instr('abc','b','1'), regexp_instr('abc','b',1.4), regexp_instr('abc','b',1.6), regexp_instr('abc','b',null), regexp_instr('abc','b',1,null)
select 'a\nb' regexp 'a$', 'a\nb' regexp '(?m)a$', 'b\na' regexp '(?m)^a', 'a\nb' regexp '(?s)a.b', 'ab' regexp '(?xs)a b'
select 'aB' regexp 'a(?-i)b', 'aB' regexp '(a(?-i))b', 'AC' regexp 'a(?-i)b|c', 'ac' regexp 'a(?-i)b|c', 'C' regexp '(?-i)b|c'
select 'abc' regexp '(?w)b'
select 'abc' regexp '(?d)b'
select 'ab' regexp 'a{1}{2}'
select 'ab' regexp 'a{1}+b', 'aab' regexp 'a{1,2}?b', 'ab' regexp 'a{ 1}'
select 'ab' regexp 'a{99999999999}'
select 'a' regexp 'a{0}'
select 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' regexp '(a+)+b'
select 'x' regexp concat(repeat('(',50),'x',repeat(')',50))
select regexp_replace(t,'[0-9]+','#') from (select 'a1b22' t union select 'x') d
select regexp_substr(json_extract('{"a":"xyz"}','$.a'),'x.'), json_extract('{"a":"xyz"}','$.a') regexp '^"x', json_unquote(json_extract('{"a":"xyz"}','$.a')) regexp '^X'
select regexp_like(repeat('ab',30000),'^(a|b)*$'), regexp_like(repeat('ab',30000),'^(?:ab)*$'), regexp_like(concat(repeat('a',5000),'x'),'(.|\\n)*x'), regexp_like(repeat('ab',3000),'^(ab)*$')
select regexp_replace('aabbc','^(a|b)*','[$1]'), regexp_replace('aabbc','^(a|b)*?c','[$1]'), regexp_replace('ababc','(ab)*c','[$1]'), regexp_replace('c','(ab)*c','[$1]'), regexp_replace('ababab','(ab){2}','[$1]'), regexp_replace('ababab','(ab){1,2}?','[$1]'), regexp_replace('aaab','(a|b)+b','[$1]'), regexp_replace('aab','(a)*ab','[$1]'), regexp_replace('xaab','(?:(x)|a)*b','[$1]')
select regexp_substr('aaa','(a|b)*+a'), regexp_substr('aaab','(a)*+b'), regexp_substr('😀😀a','(😀|b)*a'), regexp_substr('aXbX','([a-z]X)*'), regexp_substr('ABab','(?i)(ab)*'), regexp_substr('ABab','(ab)*',1,1,'i'), regexp_substr('ßß','(ß)*',1,1,'i')
select regexp_replace('abcabd','((a|x)(b|y))*','[$1$2$3]'), regexp_replace('aa','(a)(\\1)*','[$1$2]'), regexp_replace('abab','(a|b)*(b)','[$1$2]'), regexp_replace('aaaa','(a){0}(a)*','[$1$2]'), regexp_replace('ab','(a|ab)(c|bcd)*','[$1$2]'), regexp_replace('aab','(a)*?(b)','[$1$2]')
select regexp_like('aaaa','^(a|b){2}$'), regexp_like('aa','^(a|b){2}$'), regexp_like('aaa','^(a|b){2,}$'), regexp_like('','^(a|b)*$'), regexp_like('c','^(a|b)+$'), regexp_like('aaa','(a)*(?=b)'), regexp_substr('aab','(a)*(?=b)')
select regexp_substr('foo.bar','(\\w|\\.)+'), regexp_substr('x=1;y=2','(=\\d;?)+'), regexp_instr('aaab','(a|b)*b'), regexp_replace('a1b2','([a-z]\\d)*','<$1>')
