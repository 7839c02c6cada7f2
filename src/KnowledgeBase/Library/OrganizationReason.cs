using KnowledgeBase.Library.People;

namespace KnowledgeBase.Library;

/// <summary>Why the papers of an organisation stand together, in a sentence or two.</summary>
internal static class OrganizationReason
{
    /// <returns>Null for the only paper of an organisation without a handle.</returns>
    public static string? Of(Organization organization)
    {
        var proved = organization.Spellings.Sum(spelling => spelling.Proved);
        var papers = organization.Papers.Length;
        var account = organization.Accounts.Length == 1 ? "account" : "accounts";
        var handles =
            proved == 0 || organization.Accounts.IsEmpty
                ? ""
                : $" {ReasonText.Share(proved, papers)} of the {account} {ReasonText.Listed(organization.Accounts)}.";
        if (organization.File is not null)
            return $"Joined by the site's file on {organization.Name}.{handles}";
        if (handles.Length == 0)
            return papers > 1 ? "Joined by the name, which several organisations may bear." : null;
        var spellings =
            organization.Spellings.Length > 1
                ? $" The papers call it {ReasonText.Listed(organization.Spellings.Select(spelling => spelling.Name))}."
                : "";
        var rest = proved == papers ? "" : " The rest have the name alone, under which no other account is known.";
        return $"{handles[1..]}{spellings}{rest}";
    }
}
