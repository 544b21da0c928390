"""Languages and scripts with their English names, and regions, by the subtags of IANA's registry of 16 May 2024.

`docs/languages.py` rewrites this module from a newer registry.
"""

from collections.abc import Mapping


def _by_code(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names by code: `en English; es Spanish, Castilian`."""
    pairs = (entry.split(" ", 1) for entry in " ".join(text.split()).split("; "))
    return {code: tuple(names.split(", ")) for code, names in pairs}


LANGUAGES = _by_code(
    """
    aa Afar; ab Abkhazian; ace Achinese; ach Acoli; ada Adangme; ady Adyghe, Adygei; ae Avestan; af Afrikaans; afa
    Afro-Asiatic languages; afh Afrihili; ain Ainu Japan; ak Akan; akk Akkadian; ale Aleut; alg Algonquian
    languages; alt Southern Altai; am Amharic; an Aragonese; ang Old English; anp Angika; apa Apache languages; ar
    Arabic, العربية; arc Official Aramaic, Imperial Aramaic; arn Mapudungun, Mapuche; arp Arapaho; art Artificial
    languages; arw Arawak; arz Egyptian Arabic; as Assamese; ast Asturian, Asturleonese, Bable, Leonese; ath
    Athapascan languages; aus Australian languages; av Avaric; awa Awadhi; ay Aymara; az Azerbaijani; ba Bashkir;
    bad Banda languages; bai Bamileke languages; bal Baluchi; ban Balinese; bas Basa Cameroon; bat Baltic languages;
    be Belarusian; bej Beja, Bedawiyet; bem Bemba Zambia; ber Berber languages; bg Bulgarian, български; bh Bihari
    languages; bho Bhojpuri; bi Bislama; bik Bikol; bin Bini, Edo; bla Siksika; bm Bambara; bn Bengali, Bangla; bnt
    Bantu languages; bo Tibetan; br Breton; bra Braj; bs Bosnian, bosanski; btk Batak languages; bua Buriat; bug
    Buginese; byn Bilin, Blin; ca Catalan, Valencian; cad Caddo; cai Central American Indian languages; car Galibi
    Carib; cau Caucasian languages; ce Chechen; ceb Cebuano; cel Celtic languages; ch Chamorro; chb Chibcha; chg
    Chagatai; chk Chuukese; chm Mari Russia; chn Chinook jargon; cho Choctaw; chp Chipewyan, Dene Suline; chr
    Cherokee; chy Cheyenne; ckb Central Kurdish; cmc Chamic languages; cnr Montenegrin; co Corsican; cop Coptic; cpe
    English-based creoles and pidgins; cpf French-based creoles and pidgins; cpp Portuguese-based creoles and
    pidgins; cr Cree; crh Crimean Tatar, Crimean Turkish; crp Creoles and pidgins; cs Czech, čeština; csb Kashubian;
    cu Church Slavic, Church Slavonic, Old Bulgarian, Old Church Slavonic, Old Slavonic; cus Cushitic languages; cv
    Chuvash; cy Welsh; da Danish, dansk; dak Dakota; dar Dargwa; day Land Dayak languages; de German, Deutsch; del
    Delaware; den Slave Athapascan; dgr Tlicho, Dogrib, Tłı̨chǫ; din Dinka; doi Dogri; dra Dravidian languages; dsb
    Lower Sorbian; dua Duala; dum Middle Dutch; dv Dhivehi, Divehi, Maldivian; dyu Dyula; dz Dzongkha; ee Ewe; efi
    Efik; egy Egyptian Ancient; eka Ekajuk; el Greek, ελληνικά; elx Elamite; en English; enm Middle English; eo
    Esperanto; es Spanish, Castilian, español; et Estonian; eu Basque; ewo Ewondo; fa Persian, Farsi, فارسی; fan
    Fang Equatorial Guinea; fat Fanti; ff Fulah; fi Finnish, suomi; fil Filipino, Pilipino; fiu Finno-Ugrian
    languages; fj Fijian; fo Faroese; fon Fon; fr French, français; frm Middle French; fro Old French; frr Northern
    Frisian; frs Eastern Frisian; fur Friulian; fy Western Frisian; ga Irish; gaa Ga; gay Gayo; gba Gbaya Central
    African Republic; gd Scottish Gaelic, Gaelic; gem Germanic languages; gez Geez; gil Gilbertese; gl Galician; gmh
    Middle High German; gn Guarani; goh Old High German; gon Gondi; gor Gorontalo; got Gothic; grb Grebo; grc
    Ancient Greek; gsw Swiss German, Alemannic, Alsatian; gu Gujarati; gv Manx; gwi Gwichʼin; ha Hausa; hai Haida;
    haw Hawaiian; he Hebrew, עברית; hi Hindi, हिन्दी; hil Hiligaynon; him Himachali languages, Western Pahari
    languages; hit Hittite; hmn Hmong, Mong; ho Hiri Motu; hr Croatian, hrvatski; hsb Upper Sorbian; ht Haitian,
    Haitian Creole; hu Hungarian, magyar; hup Hupa; hy Armenian, հայերեն; hz Herero; ia Interlingua International
    Auxiliary Language Association; iba Iban; id Indonesian; ie Interlingue, Occidental; ig Igbo; ii Sichuan Yi,
    Nuosu; ijo Ijo languages; ik Inupiaq; ilo Iloko; inc Indic languages; ine Indo-European languages; inh Ingush;
    io Ido; ira Iranian languages; iro Iroquoian languages; is Icelandic; it Italian, italiano; iu Inuktitut; ja
    Japanese, 日本語; jbo Lojban; jpr Judeo-Persian; jrb Judeo-Arabic; jv Javanese; ka Georgian, ქართული; kaa
    Kara-Kalpak, Karakalpak; kab Kabyle; kac Kachin, Jingpho; kam Kamba Kenya; kar Karen languages; kaw Kawi; kbd
    Kabardian; kg Kongo; kha Khasi; khi Khoisan languages; kho Khotanese, Sakan; ki Kikuyu, Gikuyu; kj Kuanyama,
    Kwanyama; kk Kazakh, қазақ тілі; kl Kalaallisut, Greenlandic; km Khmer, Central Khmer; kmb Kimbundu; kmr
    Northern Kurdish; kn Kannada; ko Korean, 한국어; kok Konkani; kos Kosraean; kpe Kpelle; kr Kanuri; krc
    Karachay-Balkar; krl Karelian; kro Kru languages; kru Kurukh; ks Kashmiri; ku Kurdish; kum Kumyk; kut Kutenai;
    kv Komi; kw Cornish; ky Kirghiz, Kyrgyz, кыргыз тили, кыргызча; la Latin; lad Ladino; lah Lahnda; lam Lamba; lb
    Luxembourgish, Letzeburgesch; lez Lezghian; lg Ganda, Luganda; li Limburgan, Limburger, Limburgish; ln Lingala;
    lo Lao; lol Mongo; loz Lozi; lt Lithuanian; lu Luba-Katanga; lua Luba-Lulua; lui Luiseno; lun Lunda; luo Luo
    Kenya and Tanzania, Dholuo; lus Lushai; lv Latvian; mad Madurese; mag Magahi; mai Maithili; mak Makasar; man
    Mandingo, Manding; map Austronesian languages; mas Masai; mdf Moksha; mdr Mandar; men Mende Sierra Leone; mg
    Malagasy; mga Middle Irish; mh Marshallese; mi Maori; mic Mi'kmaq, Micmac; min Minangkabau; mis Uncoded
    languages; mk Macedonian; mkh Mon-Khmer languages; ml Malayalam; mn Mongolian; mnc Manchu; mni Manipuri; mno
    Manobo languages; moh Mohawk; mos Mossi; mr Marathi; ms Malay; mt Maltese; mul Multiple languages; mun Munda
    languages; mus Creek; mwl Mirandese; mwr Marwari; my Burmese; myn Mayan languages; myv Erzya; na Nauru; nah
    Nahuatl languages; nai North American Indian languages; nap Neapolitan; nb Norwegian Bokmål; nd North Ndebele;
    nds Low German, Low Saxon; ne Nepali; new Newari, Nepal Bhasa; ng Ndonga; nia Nias; nic Niger-Kordofanian
    languages; niu Niuean; nl Dutch, Flemish, Nederlands; nn Norwegian Nynorsk; no Norwegian, norsk; nog Nogai; non
    Old Norse; nqo N'Ko, N’Ko; nr South Ndebele; nso Pedi, Northern Sotho, Sepedi; nub Nubian languages; nv Navajo,
    Navaho; nwc Classical Newari, Classical Nepal Bhasa, Old Newari; ny Nyanja, Chewa, Chichewa; nym Nyamwezi; nyn
    Nyankole; nyo Nyoro; nzi Nzima; oc Occitan; oj Ojibwa; om Oromo; or Oriya, Odia; os Ossetian, Ossetic; osa
    Osage; ota Ottoman Turkish; oto Otomian languages; pa Panjabi, Punjabi; paa Papuan languages; pag Pangasinan;
    pal Pahlavi; pam Pampanga, Kapampangan; pap Papiamento; pau Palauan; peo Old Persian; phi Philippine languages;
    phn Phoenician; pi Pali; pl Polish, polski; pnb Western Panjabi; pon Pohnpeian; pra Prakrit languages; pro Old
    Provençal, Old Occitan; prs Dari, Afghan Persian; ps Pushto, Pashto; pt Portuguese, português; qu Quechua; raj
    Rajasthani; rap Rapanui; rar Rarotongan, Cook Islands Maori; rm Romansh; rn Rundi; ro Romanian, Moldavian,
    Moldovan, română; roa Romance languages; rom Romany; ru Russian, русский; rup Macedo-Romanian, Aromanian,
    Arumanian; rw Kinyarwanda; sa Sanskrit; sad Sandawe; sah Yakut; sai South American Indian languages; sal
    Salishan languages; sam Samaritan Aramaic; sas Sasak; sat Santali; sc Sardinian; scn Sicilian; sco Scots; sd
    Sindhi; se Northern Sami; sel Selkup; sem Semitic languages; sg Sango; sga Old Irish; sgn Sign languages; sh
    Serbo-Croatian; shn Shan; si Sinhala, Sinhalese; sid Sidamo; sio Siouan languages; sit Sino-Tibetan languages;
    sk Slovak; sl Slovenian; sla Slavic languages; sm Samoan; sma Southern Sami; smi Sami languages; smj Lule Sami;
    smn Inari Sami; sms Skolt Sami; sn Shona; snk Soninke; so Somali; sog Sogdian; son Songhai languages; sq
    Albanian; sr Serbian, српски, srpski; srn Sranan Tongo; srr Serer; ss Swati; ssa Nilo-Saharan languages; st
    Southern Sotho; su Sundanese; suk Sukuma; sus Susu; sux Sumerian; sv Swedish, svenska; sw Swahili; syc Classical
    Syriac; syr Syriac; ta Tamil; tai Tai languages; te Telugu; tem Timne; ter Tereno; tet Tetum; tg Tajik; th Thai;
    ti Tigrinya; tig Tigre; tiv Tiv; tk Turkmen; tkl Tokelau; tl Tagalog; tlh Klingon, tlhIngan Hol; tli Tlingit;
    tmh Tamashek; tn Tswana; to Tonga Tonga Islands; tog Tonga Nyasa; tpi Tok Pisin; tr Turkish, Türkçe; ts Tsonga;
    tsi Tsimshian; tt Tatar; tum Tumbuka; tup Tupi languages; tut Altaic languages; tvl Tuvalu; tw Twi; ty Tahitian;
    tyv Tuvinian; udm Udmurt; ug Uighur, Uyghur; uga Ugaritic; uk Ukrainian, українська; umb Umbundu; und
    Undetermined; ur Urdu; uz Uzbek; vai Vai; ve Venda; vi Vietnamese; vo Volapük; vot Votic; wa Walloon; wak
    Wakashan languages; wal Wolaytta, Wolaitta; war Waray Philippines; was Washo; wen Sorbian languages; wo Wolof;
    xal Kalmyk, Oirat; xh Xhosa; yao Yao; yap Yapese; yi Yiddish; yo Yoruba; ypk Yupik languages; za Zhuang, Chuang;
    zap Zapotec; zbl Blissymbols, Bliss, Blissymbolics; zen Zenaga; zgh Standard Moroccan Tamazight; zh Chinese,
    Mandarin, 中文, 汉语; znd Zande languages; zu Zulu; zun Zuni; zxx No linguistic content, Not applicable; zza Zaza,
    Dimili, Dimli, Kirdki, Kirmanjki, Zazaki
    """
)
"""The names of languages that have a code of ISO 639-1 or 639-2, or are widely used."""

SCRIPTS = _by_code(
    """
    Adlm Adlam; Afak Afaka; Aghb Caucasian Albanian; Ahom Ahom, Tai Ahom; Arab Arabic; Aran Arabic Nastaliq variant;
    Armi Imperial Aramaic; Armn Armenian; Avst Avestan; Bali Balinese; Bamu Bamum; Bass Bassa Vah; Batk Batak; Beng
    Bengali, Bangla; Bhks Bhaiksuki; Blis Blissymbols; Bopo Bopomofo; Brah Brahmi; Brai Braille; Bugi Buginese; Buhd
    Buhid; Cakm Chakma; Cans Unified Canadian Aboriginal Syllabics; Cari Carian; Cham Cham; Cher Cherokee; Chis
    Chisoi; Chrs Chorasmian; Cirt Cirth; Copt Coptic; Cpmn Cypro-Minoan; Cprt Cypriot syllabary; Cyrl Cyrillic; Cyrs
    Cyrillic Old Church Slavonic variant; Deva Devanagari, Nagari; Diak Dives Akuru; Dogr Dogra; Dsrt Deseret,
    Mormon; Dupl Duployan shorthand, Duployan stenography; Egyd Egyptian demotic; Egyh Egyptian hieratic; Egyp
    Egyptian hieroglyphs; Elba Elbasan; Elym Elymaic; Ethi Ethiopic, Geʻez, Ge'ez; Gara Garay; Geok Khutsuri
    Asomtavruli and Nuskhuri; Geor Georgian Mkhedruli and Mtavruli; Glag Glagolitic; Gong Gunjala Gondi; Gonm
    Masaram Gondi; Goth Gothic; Gran Grantha; Grek Greek; Gujr Gujarati; Gukh Gurung Khema; Guru Gurmukhi; Hanb Han
    with Bopomofo alias for Han + Bopomofo; Hang Hangul, Hangŭl, Hangeul; Hani Han, Hanzi, Kanji, Hanja; Hano
    Hanunoo, Hanunóo; Hans Han Simplified variant, Simplified; Hant Han Traditional variant, Traditional; Hatr
    Hatran; Hebr Hebrew; Hira Hiragana; Hluw Anatolian Hieroglyphs, Luwian Hieroglyphs, Hittite Hieroglyphs; Hmng
    Pahawh Hmong; Hmnp Nyiakeng Puachue Hmong; Hrkt Japanese syllabaries alias for Hiragana + Katakana; Hung Old
    Hungarian, Hungarian Runic; Inds Indus, Harappan; Ital Old Italic Etruscan Oscan etc.; Jamo Jamo alias for Jamo
    subset of Hangul; Java Javanese; Jpan Japanese alias for Han + Hiragana + Katakana; Jurc Jurchen; Kali Kayah Li;
    Kana Katakana; Kawi Kawi; Khar Kharoshthi; Khmr Khmer; Khoj Khojki; Kitl Khitan large script; Kits Khitan small
    script; Knda Kannada; Kore Korean alias for Hangul + Han; Kpel Kpelle; Krai Kirat Rai; Kthi Kaithi; Lana Tai
    Tham, Lanna; Laoo Lao; Latf Latin Fraktur variant; Latg Latin Gaelic variant; Latn Latin; Leke Leke; Lepc
    Lepcha, Róng; Limb Limbu; Lina Linear A; Linb Linear B; Lisu Lisu, Fraser; Loma Loma; Lyci Lycian; Lydi Lydian;
    Mahj Mahajani; Maka Makasar; Mand Mandaic, Mandaean; Mani Manichaean; Marc Marchen; Maya Mayan hieroglyphs; Medf
    Medefaidrin, Oberi Okaime, Oberi Ɔkaimɛ; Mend Mende Kikakui; Merc Meroitic Cursive; Mero Meroitic Hieroglyphs;
    Mlym Malayalam; Modi Modi, Moḍī; Mong Mongolian; Moon Moon, Moon code, Moon script, Moon type; Mroo Mro, Mru;
    Mtei Meitei Mayek, Meithei, Meetei; Mult Multani; Mymr Myanmar, Burmese; Nagm Nag Mundari; Nand Nandinagari;
    Narb Old North Arabian, Ancient North Arabian; Nbat Nabataean; Newa Newa, Newar, Newari, Nepāla lipi; Nkdb Naxi
    Dongba, na²¹ɕi³³ to³³ba²¹, Nakhi Tomba; Nkgb Naxi Geba, na²¹ɕi³³ gʌ²¹ba²¹, 'Na-'Khi ²Ggŏ-¹baw, Nakhi Geba; Nkoo
    N’Ko, N'Ko; Nshu Nüshu; Ogam Ogham; Olck Ol Chiki, Ol Cemet', Ol, Santali; Onao Ol Onal; Orkh Old Turkic, Orkhon
    Runic; Orya Oriya, Odia; Osge Osage; Osma Osmanya; Ougr Old Uyghur; Palm Palmyrene; Pauc Pau Cin Hau; Pcun
    Proto-Cuneiform; Pelm Proto-Elamite; Perm Old Permic; Phag Phags-pa; Phli Inscriptional Pahlavi; Phlp Psalter
    Pahlavi; Phlv Book Pahlavi; Phnx Phoenician; Piqd Klingon KLI pIqaD; Plrd Miao, Pollard; Prti Inscriptional
    Parthian; Psin Proto-Sinaitic; Ranj Ranjana; Rjng Rejang, Redjang, Kaganga; Rohg Hanifi Rohingya; Roro
    Rongorongo; Runr Runic; Samr Samaritan; Sara Sarati; Sarb Old South Arabian; Saur Saurashtra; Sgnw SignWriting;
    Shaw Shavian, Shaw; Shrd Sharada, Śāradā; Shui Shuishu; Sidd Siddham, Siddhaṃ, Siddhamātṛkā; Sidt Sidetic; Sind
    Khudawadi, Sindhi; Sinh Sinhala; Sogd Sogdian; Sogo Old Sogdian; Sora Sora Sompeng; Soyo Soyombo; Sund
    Sundanese; Sunu Sunuwar; Sylo Syloti Nagri; Syrc Syriac; Syre Syriac Estrangelo variant; Syrj Syriac Western
    variant; Syrn Syriac Eastern variant; Tagb Tagbanwa; Takr Takri, Ṭākrī, Ṭāṅkrī; Tale Tai Le; Talu New Tai Lue;
    Taml Tamil; Tang Tangut; Tavt Tai Viet; Tayo Tai Yo; Telu Telugu; Teng Tengwar; Tfng Tifinagh, Berber; Tglg
    Tagalog, Baybayin, Alibata; Thaa Thaana; Thai Thai; Tibt Tibetan; Tirh Tirhuta; Tnsa Tangsa; Todr Todhri; Tols
    Tolong Siki; Toto Toto; Tutg Tulu-Tigalari; Ugar Ugaritic; Vaii Vai; Visp Visible Speech; Vith Vithkuqi; Wara
    Warang Citi, Varang Kshiti; Wcho Wancho; Wole Woleai; Xpeo Old Persian; Xsux Sumero-Akkadian cuneiform; Yezi
    Yezidi; Yiii Yi; Zanb Zanabazar Square, Zanabazarin Dörböljin Useg, Xewtee Dörböljin Bicig, Horizontal Square
    Script; Zinh Code for inherited script; Zmth Mathematical notation; Zsye Symbols Emoji variant; Zsym Symbols;
    Zxxx Code for unwritten documents; Zyyy Code for undetermined script; Zzzz Code for uncoded script
    """
)
"""The names of scripts."""

REGIONS = frozenset(
    """
    001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154
    155 202 419 AA AC AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
    BR BS BT BU BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CS CU CV CW CX CY CZ DD DE DG DJ DK DM DO
    DZ EA EC EE EG EH ER ES ET EU EZ FI FJ FK FM FO FR FX GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY
    HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK
    LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO
    NP NR NT NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL
    SM SN SO SR SS ST SU SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TP TR TT TV TW TZ UA UG UM UN US UY UZ VA
    VC VE VG VI VN VU WF WS YD YE YT YU ZA ZM ZR ZW ZZ
    """.split()
)
"""Countries, of now and of the past, and other regions."""

REPLACED: Mapping[str, str] = dict(
    entry.split(":")
    for entry in """
    aar:aa abk:ab afr:af aka:ak alb:sq amh:am ara:ar arg:an arm:hy asm:as ava:av ave:ae aym:ay aze:az bak:ba bam:bm
    baq:eu bel:be ben:bn bis:bi bod:bo bos:bs bre:br bul:bg bur:my cat:ca ces:cs cha:ch che:ce chi:zh chu:cu chv:cv
    cor:kw cos:co cre:cr cym:cy cze:cs dan:da deu:de div:dv dut:nl dzo:dz ell:el eng:en epo:eo est:et eus:eu ewe:ee
    fao:fo fas:fa fij:fj fin:fi fra:fr fre:fr fry:fy ful:ff geo:ka ger:de gla:gd gle:ga glg:gl glv:gv gre:el grn:gn
    guj:gu hat:ht hau:ha heb:he her:hz hin:hi hmo:ho hrv:hr hun:hu hye:hy ibo:ig ice:is ido:io iii:ii iku:iu ile:ie
    in:id ina:ia ind:id ipk:ik isl:is ita:it iw:he jav:jv ji:yi jpn:ja jw:jv kal:kl kan:kn kas:ks kat:ka kau:kr
    kaz:kk khm:km kik:ki kin:rw kir:ky kom:kv kon:kg kor:ko kua:kj kur:ku lao:lo lat:la lav:lv lim:li lin:ln lit:lt
    ltz:lb lub:lu lug:lg mac:mk mah:mh mal:ml mao:mi mar:mr may:ms mkd:mk mlg:mg mlt:mt mo:ro mon:mn mri:mi msa:ms
    mya:my nau:na nav:nv nbl:nr nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb nor:no nya:ny oci:oc oji:oj ori:or orm:om
    oss:os pan:pa per:fa pli:pi pol:pl por:pt pus:ps que:qu roh:rm ron:ro rum:ro run:rn rus:ru sag:sg san:sa sin:si
    slk:sk slo:sk slv:sl sme:se smo:sm sna:sn snd:sd som:so sot:st spa:es sqi:sq srd:sc srp:sr ssw:ss sun:su swa:sw
    swe:sv tah:ty tam:ta tat:tt tel:te tgk:tg tgl:tl tha:th tib:bo tir:ti ton:to tsn:tn tso:ts tuk:tk tur:tr twi:tw
    uig:ug ukr:uk urd:ur uzb:uz ven:ve vie:vi vol:vo wel:cy wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu
    """.split()
)
"""What to write for the codes of ISO 639-2 where there is a shorter one, and for tags that are no longer used."""
