namespace MaturityAssessment.Domain.Tests.Models;

public class ModelFaultsTests
{
    private const string Level = "nodes/0/nodes/0/questions/0";
    private const string Choice = "nodes/0/nodes/0/questions/1";
    private const string Agreement = "nodes/0/questions/1";
    private const string Multi = "nodes/0/questions/2";
    private const string Checklist = "nodes/1/questions/0";
    private const string Number = "nodes/1/questions/1";
    private const string Tests = $"{Choice}/appliesWhen";

    // What is changed in a good model, where the fault must be found, and the telling part of its sentences.
    private static readonly Dictionary<string, (string Change, string? To, string Path, string Says)> Cases = new()
    {
        ["an unknown property of the model"] = ("tittle", "\"x\"", "tittle (sample)", "\"tittle\" is not a property of a model. Did you mean title?"),
        ["an unknown property of the scale"] = ("scale/colour", "1", "scale.colour (sample)", "not a property of a scale. Remove it, or use one of: min, max"),
        ["an unknown property of a level"] = ("scale/levels/0/form", "0", "scale.levels[0].form", "Did you mean from?"),
        ["an unknown property of a node"] = ("nodes/0/wieght", "1", "nodes[0].wieght (A)", "not a property of a node. Did you mean weight?"),
        ["an unknown property of a display range"] = ("nodes/0/display/mix", "1", "nodes[0].display.mix (A)", "Did you mean min?"),
        ["an unknown property of a question"] = ($"{Level}/text2", "1", "nodes[0].nodes[0].questions[0].text2 (A.1.1)", "of a question of kind level. Did you mean text?"),
        ["a property of another kind of question"] = ($"{Choice}/maxScore", "1", "nodes[0].nodes[0].questions[1].maxScore (A.1.2)", "\"maxScore\" is not a property of a question of kind choice."),
        ["an unknown property of an option"] = ($"{Choice}/options/0/scores", "1", "nodes[0].nodes[0].questions[1].options[0].scores (A.1.2)", "Did you mean score?"),
        ["an unknown property of a checklist item"] = ($"{Checklist}/items/0/score", "1", "nodes[1].questions[0].items[0].score (B.1)", "not a property of a checklist item"),
        ["an unknown property of a condition"] = ($"{Tests}/all/0/equals", "1", "nodes[0].nodes[0].questions[1].appliesWhen.all[0].equals (A.1.2)", "not a property of a condition"),
        ["an unknown property of a cap"] = ("caps/0/level", "1", "caps[0].level", "not a property of a cap"),
        ["an unknown property of a target profile"] = ("targets/0/level", "1", "targets[0].level (default)", "Did you mean levels?"),
        ["an unknown property of a contradiction"] = ("contradictions/0/text", "1", "contradictions[0].text (X-1)", "not a property of a contradiction"),
        ["an unknown property of an initiative"] = ("initiatives/0/dependOn", "[]", "initiatives[0].dependOn (I-1)", "Did you mean dependsOn?"),
        ["an unknown property of an effect"] = ("initiatives/0/effects/0/raiseTo", "1", "initiatives[0].effects[0].raiseTo (I-1)", "Did you mean raisesTo?"),
        ["an unknown property of a cost range"] = ("initiatives/0/cost/lo", "1", "initiatives[0].cost.lo (I-1)", "Did you mean low?"),
        ["an unknown property of a challenge"] = ("challenges/0/sign", "1", "challenges[0].sign (CH-1)", "Did you mean signs?"),
        ["an unknown property of a sign"] = ("challenges/0/signs/0/atLeast", "1", "challenges[0].signs[0].atLeast (CH-1)", "not a property of a sign"),
        ["an unknown property of a mitigation"] = ("challenges/0/mitigations/0/x", "1", "challenges[0].mitigations[0].x (CH-1)", "not a property of a mitigation"),
        ["an unknown property of an objection"] = ("objections/0/words", "1", "objections[0].words (OB-1)", "not a property of an objection"),
        ["an unknown property of an answer to an objection"] = ("objections/0/answer/whatIsWrong", "1", "objections[0].answer.whatIsWrong (OB-1)", "not a property of an answer"),
        ["an unknown property of a measure"] = ("measures/0/units", "1", "measures[0].units (M-1)", "Did you mean unit?"),
        ["an unknown property of a typical target"] = ("measures/0/typicalTarget/values", "1", "measures[0].typicalTarget.values (M-1)", "Did you mean value?"),

        ["a missing code"] = ("code", null, "code", "This is missing. Add the property \"code\"."),
        ["a missing version"] = ("version", null, "version (sample)", "This is missing."),
        ["a missing title"] = ("title", null, "title (sample)", "This is missing."),
        ["a missing scale"] = ("scale", null, "scale (sample)", "This is missing."),
        ["missing levels"] = ("scale/levels", null, "scale.levels (sample)", "This is missing."),
        ["a level without a number"] = ("scale/levels/1/level", null, "scale.levels[1].level", "This is missing."),
        ["a level without a threshold"] = ("scale/levels/1/from", null, "scale.levels[1].from", "This is missing."),
        ["a level without a name"] = ("scale/levels/1/name", null, "scale.levels[1].name", "This is missing."),
        ["missing nodes"] = ("nodes", null, "nodes (sample)", "This is missing."),
        ["a node without a code"] = ("nodes/1/code", null, "nodes[1].code", "This is missing."),
        ["a node without a title"] = ("nodes/1/title", null, "nodes[1].title (B)", "This is missing."),
        ["a node without anything in it"] = ("nodes/1/questions", null, "nodes[1] (B)", "neither nodes nor questions"),
        ["a node with an empty list"] = ("nodes/1/questions", "[]", "nodes[1].questions (B)", "This list is empty. Give at least 1."),
        ["a model with an empty list of nodes"] = ("nodes", "[]", "nodes (sample)", "This list is empty."),
        ["a question without a code"] = ($"{Number}/code", null, "nodes[1].questions[1].code", "This is missing."),
        ["a question without a kind"] = ($"{Number}/kind", null, "nodes[1].questions[1].kind (B.2)", "This is missing."),
        ["a question without a text"] = ($"{Number}/text", null, "nodes[1].questions[1].text (B.2)", "This is missing."),
        ["a question without its options"] = ($"{Choice}/options", null, "nodes[0].nodes[0].questions[1].options (A.1.2)", "This is missing."),
        ["a checklist without items"] = ($"{Checklist}/items", null, "nodes[1].questions[0].items (B.1)", "This is missing."),
        ["a number without points"] = ($"{Number}/points", null, "nodes[1].questions[1].points (B.2)", "This is missing."),
        ["a choice whose option has no score"] = ($"{Choice}/options/1/score", null, "nodes[0].nodes[0].questions[1].options[1].score (A.1.2)", "This is missing."),
        ["a multiple choice whose option has no score"] = ($"{Multi}/options/1/score", null, "nodes[0].questions[2].options[1].score (A.2.3)", "This is missing."),
        ["an option without a text"] = ($"{Multi}/options/1/text", null, "nodes[0].questions[2].options[1].text (A.2.3)", "This is missing."),
        ["an initiative without a phase"] = ("initiatives/0/phase", null, "initiatives[0].phase (I-1)", "This is missing."),
        ["an initiative without a cost"] = ("initiatives/0/cost", null, "initiatives[0].cost (I-1)", "This is missing."),
        ["a cost without its likely amount"] = ("initiatives/0/cost/likely", null, "initiatives[0].cost.likely (I-1)", "This is missing."),
        ["an initiative without periods"] = ("initiatives/0/periods", null, "initiatives[0].periods (I-1)", "This is missing."),

        ["a text that is a number"] = ("title", "3", "title (sample)", "This must be a text; it is the number 3. Write it in quotes"),
        ["a text that is null"] = ("description", "null", "description (sample)", "it is null"),
        ["a number that is a text"] = ("nodes/0/weight", "\"2\"", "nodes[0].weight (A)", "it is the text \"2\". Write a number without quotes"),
        ["a list that is an object"] = ("caps", "{}", "caps (sample)", "This must be a list; it is an object."),
        ["an object that is a list"] = ("scale", "[]", "scale (sample)", "This must be a scale, as an object in braces; it is a list."),
        ["a flag that is a text"] = ($"{Level}/required", "\"yes\"", "nodes[0].nodes[0].questions[0].required (A.1.1)", "This must be true or false; it is the text \"yes\"."),
        ["a whole number with a fraction"] = ("minutes", "1.5", "minutes (sample)", "a whole number from 1 to 100000"),
        ["an empty text"] = ("title", "\"  \"", "title (sample)", "This text is empty."),
        ["a control character"] = ("description", "\"a\\u0007\"", "description (sample)", "a control character"),

        ["a code with a space"] = ("nodes/0/code", "\"A B\"", "nodes[0].code (A B)", "\"A B\" cannot be a code. Use letters, digits"),
        ["a code that is a number"] = ("nodes/0/code", "1", "nodes[0].code", "This must be a code; it is the number 1."),
        ["a code that answer tables use"] = ($"{Number}/code", "\"Sector\"", "nodes[1].questions[1].code (Sector)", "the name of a column that answer tables have"),
        ["the same code for a node and a question"] = ($"{Number}/code", "\"A.1\"", "nodes[1].questions[1].code (A.1)", "The code A.1 is used already, at nodes[0].nodes[0] (A.1)."),
        ["codes that differ only in case"] = ($"{Number}/code", "\"b.1\"", "nodes[1].questions[1].code (b.1)", "differs only in upper and lower case from B.1"),
        ["an option code twice"] = ($"{Choice}/options/1/code", "\"N\"", "nodes[0].nodes[0].questions[1].options[1].code (A.1.2)", "The question A.1.2 has the code N twice."),
        ["an option text twice"] = ($"{Choice}/options/1/text", "\"None \"", "nodes[0].nodes[0].questions[1].options[1].text (A.1.2)", "has this text twice"),
        ["an option code that stands for not applicable"] = ($"{Choice}/options/1/code", "\"NA\"", "nodes[0].nodes[0].questions[1].options[1].code (A.1.2)", "\"NA\" has a meaning of its own in answer tables."),
        ["a contradiction's code twice"] = ("contradictions/+", "{ \"code\": \"X-1\", \"when\": { \"question\": \"B.3\", \"answered\": true }, \"message\": \"m\" }", "contradictions[1].code (X-1)", "used already, at contradictions[0] (X-1)"),
        ["an initiative's code twice"] = ("initiatives/1/code", "\"I-1\"", "initiatives[1].code (I-1)", "used already"),
        ["a language that is none"] = ("language", "\"english!\"", "language (sample)", "not a language tag"),

        ["a negative weight"] = ("nodes/0/weight", "-1", "nodes[0].weight (A)", "a number that is 0 or more; it is -1."),
        ["a weight beyond all numbers"] = ("nodes/0/weight", "1e999", "nodes[0].weight (A)", "it is 1e999"),
        ["a weight too small to be a number"] = ("nodes/0/weight", "1e-999", "nodes[0].weight (A)", "it is 1e-999"),
        ["an unknown kind"] = ($"{Number}/kind", "\"numbr\"", "nodes[1].questions[1].kind (B.2)", "\"numbr\" is not known here. Did you mean number?"),
        ["an unknown aggregation"] = ("aggregation", "\"mean\"", "aggregation (sample)", "\"mean\" is not known here. Use one of: weightedMean, weightedGeometricMean, weakestLink, best, staged."),
        ["an unknown phase"] = ("initiatives/0/phase", "\"fundation\"", "initiatives[0].phase (I-1)", "Did you mean foundation?"),
        ["an unknown direction"] = ("measures/0/direction", "\"up\"", "measures[0].direction (M-1)", "Use one of: higher, lower."),
        ["an unknown basis"] = ("measures/0/typicalTarget/basis", "\"relative\"", "measures[0].typicalTarget.basis (M-1)", "Use one of: absolute, changeFromBaselinePercent."),

        ["levels that do not ascend"] = ("scale/levels/2/level", "2", "scale.levels[2].level", "Level 2 comes after level 2."),
        ["thresholds that do not ascend"] = ("scale/levels/2/from", "0.4", "scale.levels[2].from", "not above that of the level before"),
        ["a first threshold above 0"] = ("scale/levels/0/from", "0.1", "scale.levels[0].from", "does not begin at 0"),
        ["a threshold beyond 1"] = ("scale/levels/2/from", "80", "scale.levels[2].from", "a number from 0 to 1; it is 80"),
        ["a display range without a width"] = ("scale/min", "10", "scale.max (sample)", "min and max are equal"),
        ["a node's display range without a width"] = ("nodes/0/display/max", "0", "nodes[0].display.max (A)", "min and max are equal"),
        ["too many decimals"] = ("scale/decimals", "11", "scale.decimals (sample)", "from 0 to 10"),
        ["negative tier decimals"] = ("scale/tierDecimals", "-1", "scale.tierDecimals (sample)", "from 0 to 10"),

        ["a score beyond 1"] = ($"{Choice}/options/1/score", "1.1", "nodes[0].nodes[0].questions[1].options[1].score (A.1.2)", "a number from 0 to 1; it is 1.1"),
        ["a level question with one option"] = ($"{Level}/options", "[ { \"code\": \"1\", \"text\": \"a\" } ]", "nodes[0].nodes[0].questions[0].options (A.1.1)", "This list has 1 of at least 2 entries."),
        ["a checklist that weighs nothing"] = ($"{Checklist}/items", "[ { \"code\": \"P\", \"text\": \"a\", \"weight\": 0 } ]", "nodes[1].questions[0].items (B.1)", "All weights are 0"),
        ["a multiple choice that scores nothing"] = ($"{Multi}/options", "[ { \"code\": \"P\", \"text\": \"a\", \"score\": 0 } ]", "nodes[0].questions[2].options (A.2.3)", "All scores are 0"),
        ["a full score of 0"] = ($"{Multi}/maxScore", "0", "nodes[0].questions[2].maxScore (A.2.3)", "a number above 0"),
        ["too many degrees of agreement"] = ($"{Agreement}/points", "12", "nodes[0].questions[1].points (A.2.2)", "a whole number from 2 to 11"),
        ["a single point"] = ($"{Number}/points", "[ [0, 1] ]", "nodes[1].questions[1].points (B.2)", "This list has 1 of at least 2 entries."),
        ["points that do not ascend"] = ($"{Number}/points", "[ [5, 1], [5, 0] ]", "nodes[1].questions[1].points[1] (B.2)", "not above that of the point before"),
        ["a point that is no pair"] = ($"{Number}/points", "[ [5, 1], [6] ]", "nodes[1].questions[1].points[1] (B.2)", "a pair of a value and a score"),
        ["a clamped score beyond 1"] = ("nodes/1/questions/2/points/1", "[100, 2]", "nodes[1].questions[2].points[1][1] (B.3)", "from 0 to 1"),
        ["evidence expected beyond 1"] = ($"{Level}/evidenceExpectedFrom", "50", "nodes[0].nodes[0].questions[0].evidenceExpectedFrom (A.1.1)", "from 0 to 1"),

        ["a condition that tests nothing"] = (Tests, "{ \"question\": \"A.1.1\" }", "nodes[0].nodes[0].questions[1].appliesWhen (A.1.2)", "tests nothing"),
        ["a condition with two tests"] = (Tests, "{ \"question\": \"A.1.1\", \"answered\": true, \"atLeast\": 1 }", "nodes[0].nodes[0].questions[1].appliesWhen (A.1.2)", "holds answered and atLeast at once"),
        ["a condition that tests for no answer"] = (Tests, "{ \"question\": \"A.1.1\", \"answered\": false }", "nodes[0].nodes[0].questions[1].appliesWhen.answered (A.1.2)", "not a test. Write { \"not\""),
        ["a condition without a question"] = (Tests, "{ \"answered\": true }", "nodes[0].nodes[0].questions[1].appliesWhen.question (A.1.2)", "This is missing."),
        ["a group with a question of its own"] = (Tests, "{ \"question\": \"A.1.1\", \"not\": { \"question\": \"A.1.1\", \"answered\": true } }", "nodes[0].nodes[0].questions[1].appliesWhen.question (A.1.2)", "names no question of its own"),
        ["an empty group"] = (Tests, "{ \"any\": [] }", "nodes[0].nodes[0].questions[1].appliesWhen.any (A.1.2)", "This list is empty."),
        ["a condition on an unknown question"] = (Tests, "{ \"question\": \"A.1.10\", \"answered\": true }", "nodes[0].nodes[0].questions[1].appliesWhen.question (A.1.2)", "There is no question A.1.10 in this model. Did you mean A.1.1?"),
        ["a condition on a node"] = (Tests, "{ \"question\": \"C\", \"answered\": true }", "nodes[0].nodes[0].questions[1].appliesWhen.question (A.1.2)", "There is no question C in this model. Name a question"),
        ["a condition on an unknown option"] = (Tests, "{ \"question\": \"A.1.1\", \"is\": [ \"1\", \"5\" ] }", "nodes[0].nodes[0].questions[1].appliesWhen.is[1] (A.1.2)", "A.1.1 has no option 5. Use its option codes: 1, 2, 3, 4."),
        ["a condition on an option of a number"] = (Tests, "{ \"question\": \"B.2\", \"is\": [ \"1\" ] }", "nodes[0].nodes[0].questions[1].appliesWhen.is (A.1.2)", "takes a number and has no options"),
        ["the same option twice"] = (Tests, "{ \"question\": \"A.1.1\", \"is\": [ \"1\", \"1\" ] }", "nodes[0].nodes[0].questions[1].appliesWhen.is[1] (A.1.2)", "1 is listed twice."),
        ["a condition on the question itself"] = (Tests, "{ \"question\": \"A.1.2\", \"answered\": true }", "nodes[0].nodes[0].questions[1].appliesWhen (A.1.2)", "depends on its own answer"),
        ["conditions in a circle"] = ("nodes/0/questions/0/appliesWhen", "{ \"question\": \"A.1.2\", \"answered\": true }", "nodes[0].nodes[0].questions[1].appliesWhen (A.1.2)", "The conditions of A.1.2, A.2.1 depend on one another in a circle."),

        ["a staged node without a practice"] = ("nodes/0/aggregation", "\"staged\"", "nodes[0].aggregation (A)", "This staged node has no practice."),
        ["a staged node on a scale that starts at 4"] = ("scale/levels", "[ { \"level\": 4, \"name\": \"n\", \"from\": 0 } ]", "nodes[2].aggregation (C)", "needs a scale of several levels whose first is 0 or 1"),
        ["a practice at an unknown level"] = ("nodes/2/questions/0/practiceLevel", "4", "nodes[2].questions[0].practiceLevel (C.1)", "The scale has no level 4. Use one of its levels: 1, 2, 3."),
        ["a practice that counts as implemented at 0"] = ("nodes/2/implementedAt", "0", "nodes[2].implementedAt (C)", "a number above 0 and at most 1; it is 0"),
        ["implementedAt outside a staged node"] = ("nodes/0/implementedAt", "0.5", "nodes[0].implementedAt (A)", "only where the aggregation is staged"),

        ["a cap on an unknown node"] = ("caps/0/node", "\"D\"", "caps[0].node", "There is no node D in this model."),
        ["a cap on an unknown question"] = ("caps/1/question", "\"C\"", "caps[1].question", "There is no question C in this model."),
        ["a cap below an unknown level"] = ("caps/0/below", "7", "caps[0].below", "The scale has no level 7."),
        ["a cap that never bites"] = ("caps/0/below", "1", "caps[0].below", "would never bite"),
        ["a cap at an unknown level"] = ("caps/0/capsLevelAt", "7", "caps[0].capsLevelAt", "The scale has no level 7."),
        ["a cap with two triggers"] = ("caps/0/question", "\"C.1\"", "caps[0]", "two triggers"),
        ["a cap without a trigger"] = ("caps/0/node", null, "caps[0]", "no trigger"),
        ["a cap with half of another trigger"] = ("caps/0/atLeast", "0.5", "caps[0].atLeast", "atLeast does not go with node."),
        ["a cap with two limits"] = ("caps/0/capsScoreAt", "0.5", "caps[0]", "capsLevelAt and capsScoreAt at once"),
        ["a cap without a limit"] = ("caps/2/voids", null, "caps[2]", "limits nothing"),
        ["a cap that does not void"] = ("caps/2/voids", "false", "caps[2].voids", "limits nothing"),
        ["a cap without a reason"] = ("caps/2/because", null, "caps[2].because", "This is missing."),

        ["a target for an unknown node"] = ("targets/0/levels/Z", "2", "targets[0].levels.Z (default)", "There is no node Z in this model."),
        ["a target at an unknown level"] = ("targets/0/levels/A", "9", "targets[0].levels.A (default)", "The scale has no level 9."),
        ["a profile without a target"] = ("targets/0/levels", "{}", "targets[0].levels (default)", "sets no target"),

        ["an effect on an unknown question"] = ("initiatives/0/effects/0/question", "\"A.1.3\"", "initiatives[0].effects[0].question (I-1)", "There is no question A.1.3 in this model. Did you mean A.1.1?"),
        ["an effect that lifts to 0"] = ("initiatives/0/effects/0/raisesTo", "0", "initiatives[0].effects[0].raisesTo (I-1)", "above 0 and at most 1"),
        ["two effects on one question"] = ("initiatives/0/effects/+", "{ \"question\": \"A.1.1\", \"raisesTo\": 1 }", "initiatives[0].effects[1].question (I-1)", "lifted twice"),
        ["a cost that is not between its ends"] = ("initiatives/0/cost/high", "1500", "initiatives[0].cost (I-1)", "Give low ≤ likely ≤ high."),
        ["a negative cost"] = ("initiatives/0/cost/low", "-1", "initiatives[0].cost.low (I-1)", "an amount of money that is 0 or more"),
        ["a negative effort"] = ("initiatives/0/effort/delivery", "-1", "initiatives[0].effort.delivery (I-1)", "0 or more"),
        ["an initiative that takes no time"] = ("initiatives/0/periods", "0", "initiatives[0].periods (I-1)", "a whole number from 1"),
        ["a dependency on an unknown initiative"] = ("initiatives/1/dependsOn/0", "\"I-9\"", "initiatives[1].dependsOn[0] (I-2)", "There is no initiative I-9 in this model."),
        ["an unknown exclusion"] = ("initiatives/2/excludes/0", "\"K\"", "initiatives[2].excludes[0] (I-3)", "There is no initiative K in this model. Name an initiative"),
        ["an initiative that excludes itself"] = ("initiatives/2/excludes/0", "\"I-3\"", "initiatives[2].excludes[0] (I-3)", "excludes itself"),
        ["an initiative that excludes what it needs"] = ("initiatives/1/excludes", "[ \"I-1\" ]", "initiatives[1].excludes[0] (I-2)", "depends on I-1 and excludes it"),
        ["an initiative that depends on itself"] = ("initiatives/1/dependsOn/0", "\"I-2\"", "initiatives[1].dependsOn (I-2)", "I-2 depends on itself."),
        ["initiatives in a circle"] = ("initiatives/0/dependsOn", "[ \"I-2\" ]", "initiatives[0].dependsOn (I-1)", "I-1, I-2 depend on one another in a circle."),
        ["a dependency on a later phase"] = ("initiatives/1/phase", "\"assessment\"", "initiatives[1].dependsOn (I-2)", "I-2 (phase assessment) depends on I-1, which belongs to the later phase foundation."),

        ["a sign on an unknown question"] = ("challenges/0/signs/0/question", "\"Z\"", "challenges[0].signs[0].question (CH-1)", "There is no question Z"),
        ["a likelihood beyond 5"] = ("challenges/0/likelihood", "6", "challenges[0].likelihood (CH-1)", "a whole number from 1 to 5"),
        ["a mitigation by an unknown initiative"] = ("challenges/0/mitigations/0/initiatives/0", "\"Z\"", "challenges[0].mitigations[0].initiatives[0] (CH-1)", "There is no initiative Z"),
        ["an objection on an unknown question"] = ("objections/0/questions/0", "\"Z\"", "objections[0].questions[0] (OB-1)", "There is no question Z"),
        ["a measure on an unknown question"] = ("measures/0/questions/0", "\"Z\"", "measures[0].questions[0] (M-1)", "There is no question Z"),
        ["a carried-over question that is no code"] = ($"{Level}/carriesOverTo/0", "\"A B\"", "nodes[0].nodes[0].questions[0].carriesOverTo[0] (A.1.1)", "cannot be a code"),
        ["an unknown property of a version map"] = ("versionMaps/0/link", "{}", "versionMaps[0].link", "\"link\" is not a property of a version map. Did you mean links?"),
        ["a version map from nowhere"] = ("versionMaps/0/from", null, "versionMaps[0].from", "This is missing."),
        ["a version map from its own version"] = ("versionMaps/0/from", "\"1.0\"", "versionMaps[0].from", "1.0 is this version itself."),
        ["two maps from one version"] = ("versionMaps/1/from", "\"0.9\"", "versionMaps[1].from", "Version 0.9 has a map already, at versionMaps[0]."),
        ["a version map without links"] = ("versionMaps/0/links", null, "versionMaps[0].links", "This is missing."),
        ["a version map that links nothing"] = ("versionMaps/0/links", "{}", "versionMaps[0].links", "This map links nothing."),
        ["a link to an unknown code"] = ("versionMaps/0/links/OLD.1", "\"A.1.10\"", "versionMaps[0].links.OLD.1", "There is no node or question A.1.10 in this model. Did you mean A.1.1?"),
        ["a link to no code"] = ("versionMaps/0/links/OLD.1", "3", "versionMaps[0].links.OLD.1", "This must be a code; it is the number 3."),
        ["a link from no code"] = ("versionMaps/0/links/OLD 1", "\"B.2\"", "versionMaps[0].links.OLD 1", "\"OLD 1\" cannot be a code."),
        ["two links to one code"] = ("versionMaps/0/links/OLD.2", "\"A.1.1\"", "versionMaps[0].links.OLD.2", "A.1.1 is linked already, to OLD.1."),

        ["a translation for no language"] = ("translations/french1!", "\"f.json\"", "translations.french1! (sample)", "not a language tag"),
        ["a translation outside"] = ("translations/fr", "\"/etc/f.json\"", "translations.fr (sample)", "not a path relative to the model file"),
        ["a library outside"] = ("challenges", "\"https://example.org/c.json\"", "challenges (sample)", "not a path relative to the model file"),
        ["a library that is not there"] = ("challenges", "\"none.json\"", "challenges (sample)", "There is no readable file none.json beside the model."),
    };

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_found_and_explained(string kind)
    {
        var (change, to, path, says) = Cases[kind];

        var faults = SampleModel.Faults(tree => tree.Put(change, to));

        var fault = faults.FirstOrDefault(f => f.Path == path && $"{f.Problem} {f.Remedy}".Contains(says, StringComparison.Ordinal)).ShouldNotBeNull($"wanted {path}: {says}\nfound\n{string.Join('\n', faults)}");
        fault.Problem.ShouldEndWith(".");
        (fault.Remedy.EndsWith('.') || fault.Remedy.EndsWith('?')).ShouldBeTrue(fault.Remedy);
    }

    [Fact]
    public void The_sample_itself_has_none() => SampleModel.Faults(_ => { }).ShouldBeEmpty();
}
