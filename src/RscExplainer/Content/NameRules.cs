using RscExplainer.Reading;

namespace RscExplainer.Content;

/// <summary>
/// Rules that look at one file and at which names there are, and at nothing else: what was right stays right as long as neither
/// changes.
/// </summary>
internal static class NameRules
{
    public static void Check(FileDraft file, Names names, Problems problems)
    {
        foreach (var item in file.Items)
        {
            switch (item)
            {
                case SourceDraft source:
                    SourceRules.References(source, names, problems);
                    break;
                case EvidenceDraft evidence:
                    EvidenceRules.References(evidence, names, problems);
                    break;
                case ClaimDraft claim:
                    ClaimRules.References(claim, names, problems);
                    ClaimRules.KindAndDue(claim, problems);
                    foreach (var quantity in claim.Quantities)
                        QuantityRules.References(quantity, names, problems);
                    break;
                case PageDraft page:
                    PageRules.Address(page, problems);
                    Titles.CheckLength(page.Title, problems);
                    break;
                case QuantityDraft quantity:
                    QuantityRules.References(quantity, names, problems);
                    break;
                case CorrectionDraft correction:
                    ListRules.References(correction, names, problems);
                    break;
                case AnnouncementDraft announcement:
                    ListRules.References(announcement, names, problems);
                    break;
            }
        }
        foreach (var text in file.Texts)
            ProseRules.References(text, names, problems);
    }
}
